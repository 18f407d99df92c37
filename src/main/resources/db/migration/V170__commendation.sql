-- Art. 21: whom the county commended, after checks and in public, and which commendation it withdrew because it was got by
-- fraud. What is ordered to be put right: V171.
create table commendation (
  case_number text primary key,
  office text not null,
  person text, -- null where the office itself is commended
  person_name text,
  year int not null,
  timely boolean not null,
  honour text not null,
  document_number text not null,
  decided_by text not null,
  decided_on date not null,
  notice text not null,
  notice_kind text not null generated always as ('commendation') stored,
  constraint commendation_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind)
);
create unique index commendation_number_is_used_once on commendation (decided_by, document_number);
create index commendation_of on commendation (office, year);

create table award_withdrawal (
  withdrawal_case text primary key,
  commendation text not null constraint withdrawal_has_its_commendation references commendation,
  document_number text not null,
  decided_by text not null,
  decided_on date not null,
  reason text not null,
  notice text not null,
  notice_kind text not null generated always as ('award-withdrawal') stored,
  constraint award_withdrawal_is_published
    foreign key (notice, withdrawal_case, notice_kind) references notice (number, case_number, kind),
  constraint commendation_is_withdrawn_once unique (commendation)
);

-- INV-21-2: why a nomination was not shown to the public as it must be; null where it was.
create function nomination_notice_finding(given commendation) returns text stable language plpgsql as $$
declare
  published notice := (select n from notice n where n.number = given.notice);
begin
  return case
    when not exists (select from notice shown
        where (shown.case_number, shown.kind) = (given.case_number, 'public-comment')
          and shown.open_until < published.published_at
          and (shown.open_until at time zone 'Asia/Shanghai')::date
            >= (shown.published_at at time zone 'Asia/Shanghai')::date + 5)
      then 'INV-21-2：表彰提名没有公示满五个工作日。'
    when not coalesce((last_step(given.case_number, 'decideCommendation')).seq
        > (last_step(given.case_number, 'handleObjections')).seq, false)
      then 'INV-21-2：公示的异议没有处理，不能决定表彰。'
    else publication_finding(published, '表彰')
  end;
end $$;

-- INV-21-3: what bars a nominee; null where nothing does.
create function nominee_finding(given commendation) returns text stable language plpgsql as $$
begin
  return case
    when exists (select from unnest(array['discipline', 'petitions', 'emergency-management']) f (body_function)
        where not exists (select from case_step s where (s.case_number, s.element) = (given.case_number, 'checkNominee')
          and s.organization = competent_body(given.case_number, f.body_function) and answer(s, 'nomineeCheck') = 'clear'))
      then 'INV-21-3：纪检监察、信访、应急管理部门没有都核查通过。'
    when exists (select from correction c where (c.organization, c.severity) = (given.office, 'serious')
        and not exists (select from correction_closing e where e.case_number = c.case_number))
      then 'INV-21-3：该街道有没有办结的严重纠正案件。'
  end;
end $$;

create function commendation_rests_on_its_evidence() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  facts json := (select p.facts from case_proposal p where (p.case_number, p.hash) = (head.number, head.proposal_hash));
  decided case_step := last_step(new.case_number, 'decideCommendation');
begin
  perform refuse(tg_name, case
    when head.process <> 'commendation' or (new.office || coalesce('/' || new.person, ''), new.year, new.timely, new.honour)
          is distinct from (facts ->> (facts ->> 'nomineeKind'), (facts ->> 'year')::int, facts ->> 'timely' = 'yes',
            facts ->> 'honour')
        or (select p.name from person p where p.id = new.person) is distinct from new.person_name
      then 'INV-21-2：登记的表彰与公示的提名不一致。'
    when not new.timely and not exists (select from assessment_result r
        where (r.office, r.year) = (new.office, new.year) and r.grade <> 'unqualified')
      then 'INV-21-1：没有该年度的最终考核结果，或者考核不合格，又不是及时奖励，不能表彰。'
    when new.timely and nullif(btrim(facts ->> 'timelyReason'), '') is null
      then 'INV-21-1：及时奖励没有写明理由。'
    when nomination_notice_finding(new) is not null then nomination_notice_finding(new)
    when nominee_finding(new) is not null then nominee_finding(new)
    when not coalesce(answer(decided, 'commendationDecision') = 'commended' and is_signed(decided, new.decided_by)
        and new.decided_by = competent_body(head.number, 'government')
        and (answer(decided, 'documentNumber'), day_of(decided)) = (new.document_number, new.decided_on), false)
      then 'INV-21-2：没有经本级政府主要负责人这样决定表彰。'
  end);
  return null;
end $$;
create constraint trigger commendation_rests_on_its_evidence after insert on commendation
  deferrable initially deferred for each row execute function commendation_rests_on_its_evidence();

-- INV-21-5: fraud was found, by somebody else than the county's leader, who decided on it.
create function award_is_withdrawn_for_fraud() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.withdrawal_case);
  checked case_step := last_step(new.withdrawal_case, 'checkFraud');
  decided case_step := last_step(new.withdrawal_case, 'decideAwardWithdrawal');
begin
  perform refuse(tg_name, case
    when head.process <> 'award-withdrawal'
        or proposed(head.number, head.proposal_hash, 'commendation') is distinct from new.commendation
      then 'INV-21-5：登记撤销的不是本案的表彰（' || head.number || '）。'
    when not coalesce(answer(checked, 'fraudFinding') = 'confirmed'
        and checked.organization = competent_body(head.number, 'discipline'), false)
      then 'INV-21-5：没有查实弄虚作假，不能撤销表彰。'
    when not coalesce(answer(decided, 'awardDecision') = 'withdrawn' and is_signed(decided, new.decided_by)
        and new.decided_by = (select c.decided_by from commendation c where c.case_number = new.commendation)
        and (answer(decided, 'documentNumber'), answer(decided, 'awardReason'), day_of(decided))
          = (new.document_number, new.reason, new.decided_on), false) or same_hand(decided, checked)
      then 'INV-21-5：没有经作出表彰的政府这样决定撤销。'
    else publication_finding((select n from notice n where n.number = new.notice), '撤销表彰的决定')
  end);
  return null;
end $$;
create constraint trigger award_is_withdrawn_for_fraud after insert on award_withdrawal
  deferrable initially deferred for each row execute function award_is_withdrawn_for_fraud();

create function commendation_case_ends_with_its_effect() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-21-2：案件以“' || new.outcome_label || '”办结，与登记的表彰不一致。')
    where (new.outcome in ('commended', 'awardWithdrawn')) <> (
      exists (select from commendation c where c.case_number = new.number)
      or exists (select from award_withdrawal w where w.withdrawal_case = new.number));
  return null;
end $$;
create constraint trigger commendation_case_ends_with_its_effect after update on case_head
  deferrable initially deferred
  for each row when (new.process in ('commendation', 'award-withdrawal') and new.state = 'ended' and old.state <> 'ended')
  execute function commendation_case_ends_with_its_effect();

comment on constraint commendation_is_published on commendation is 'INV-21-2：表彰须由本案的表彰公告公布。';
comment on index commendation_number_is_used_once is 'INV-21-2：该决定文号已被使用。';
comment on constraint withdrawal_has_its_commendation on award_withdrawal is 'INV-21-5：撤销的表彰没有登记。';
comment on constraint award_withdrawal_is_published on award_withdrawal is 'INV-21-5：撤销表彰须由本案的公告公布。';
comment on constraint commendation_is_withdrawn_once on award_withdrawal is 'INV-21-5：该项表彰已经撤销。';
