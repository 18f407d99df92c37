-- Art. 20: how each office of an assessment used its right to appeal: once, before the results are final (INV-20-51).
create table assessment_appeal (
  case_number text not null,
  office text not null,
  outcome text not null, -- lapsed, waived, withdrawn, upheld, corrected
  filed int,
  decided int,
  settled_on date not null,
  primary key (case_number, office)
);

-- The last step of an element in the round of an office.
create function appeal_step(number text, step text, office text) returns case_step stable language sql as $$
  select s from case_step s where (s.case_number, s.element) = ($1, $2) and answer(s, 'office') = $3
  order by s.seq desc limit 1
$$;

-- What a panel made of an office's bonus, or that it lifted its veto: the later word. No row where it did not.
create function decided_on_appeal(number text, office text, subject text) returns setof assessment_entry stable language sql as $$
  select e from assessment_entry e join case_step s on (s.case_number, s.seq) = (e.case_number, e.given)
  where (e.case_number, e.office, e.indicator, s.element) = ($1, $2, $3, 'decideAppeal')
$$;

-- Why an appeal may not be entered like this; null where it may.
create function appeal_finding(a assessment_appeal) returns text stable language plpgsql as $$
declare
  filed case_step := appeal_step(a.case_number, 'fileAppeal', a.office);
  decided case_step := appeal_step(a.case_number, 'decideAppeal', a.office);
begin
  return case
    when (a.filed, a.decided) is distinct from (filed.seq, decided.seq) or a.outcome is distinct from case
        when filed.seq is null then 'lapsed'
        when answer(filed, 'appeal') = 'waived' then 'waived'
        when decided.seq is null then 'withdrawn'
        else answer(decided, 'appealDecision') end
      then 'INV-20-51：登记的申诉结果与案卷不一致（' || a.office || '）。'
    when filed.seq is not null and not is_signed(filed, a.office)
      then 'INV-20-51：申诉不是街道主要负责人提出的（' || a.office || '）。'
    when a.outcome = 'withdrawn' and not exists (select from case_step s where s.case_number = a.case_number
        and (s.element, answer(s, 'office')) = ('withdraw-appeal', a.office) and s.seq > filed.seq
        and s.organization in (select l.code from line_of_succession(a.office, 'cases', day_of(s)) l))
      then 'INV-20-51：街道没有撤回申诉（' || a.office || '）。'
    when decided.seq is not null and exists (select from case_step s where s.case_number = a.case_number
        and s.element in ('scoreIndicators', 'reviewScores', 'confirmSurvey', 'answerStatement', 'recordBonuses', 'reviewResults')
        and (s.organization = decided.organization or same_hand(s, decided)))
      then 'INV-20-51：参与评分、复核、更正或者审核的机构和人员不能答复申诉（' || a.office || '）。'
    when a.outcome = 'corrected' and not exists (select from assessment_entry e
        where (e.case_number, e.office, e.given) = (a.case_number, a.office, a.decided))
      then 'INV-20-51：申诉后更正的数据没有登记（' || a.office || '）。'
  end;
end $$;

create function appeal_is_what_was_said() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, appeal_finding(new));
  return null;
end $$;
create trigger appeal_is_what_was_said after insert on assessment_appeal
  for each row execute function appeal_is_what_was_said();
