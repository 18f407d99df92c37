-- Art. 12: which transfers the register takes. Each piece of evidence is checked when it is entered; what an entry
-- needs is checked at the end of the transaction, when offices and evidence are entered too.

-- INV-12-1, 12-3, 12-5: a piece of evidence is the last word of whom it names, signed by who may sign it.
create function evidence_finding(e transfer_evidence, s case_step) returns text stable language plpgsql as $$
begin
  return case
    when e.kind = 'opinion' and not (s.element = 'giveOpinion' and is_signed(s, e.organization))
      then 'INV-12-3：街道意见不是该街道办事处主要负责人签署的。'
    when e.kind = 'silence' and not (s.element = 'enterSilence' and answer(s, 'office') = e.organization)
      then 'INV-12-3：经催告未反馈的记录不是关于该街道的。'
    when e.kind = 'silence' and not was_urged(s, e.organization)
      then 'INV-12-3：街道未反馈，但没有先提醒、再催告、再由上级认定的记录。'
    when e.kind in ('opinion', 'silence') and exists (select from case_step later
        where later.case_number = s.case_number and later.seq > s.seq and later.proposal_hash = s.proposal_hash
          and (later.element = 'giveOpinion' and speaks_for(later, e.organization)
            or later.element = 'enterSilence' and answer(later, 'office') = e.organization))
      then 'INV-12-3：这不是该街道对这一版方案的最后意见。'
    when e.kind = 'countersign' and not (s.element = 'countersign' and is_signed(s, e.organization))
      then 'INV-12-3：会签意见不是该部门负责人签署的。'
    when e.kind = 'legality' and not exists (select from legality_opinion l
        where (l.case_number, l.step_seq, l.organization) = (s.case_number, s.seq, e.organization))
      then 'INV-12-5：合法性审查意见没有登记。'
    when e.kind = 'resolution' and not exists (select from resolution r
        where (r.case_number, r.step_seq, r.body) = (s.case_number, s.seq, e.organization))
      then 'INV-12-1：会议决议没有登记。'
    when e.kind = 'confirmation' and confirmation_finding(s) is not null then confirmation_finding(s)
  end;
end $$;

-- INV-12-3: reminded, urged, and found silent by the superior, in that order and on the version in question.
create function was_urged(silence case_step, office text) returns boolean stable language sql as $$
  select exists (select from case_step reminded, case_step urged, case_step found
    where (reminded.case_number, reminded.element, reminded.proposal_hash)
        = (silence.case_number, 'remindOffice', silence.proposal_hash) and answer(reminded, 'office') = $2
      and (urged.case_number, urged.element, urged.proposal_hash)
        = (silence.case_number, 'escalateSilence', silence.proposal_hash) and answer(urged, 'office') = $2
      and (found.case_number, found.element, found.proposal_hash)
        = (silence.case_number, 'recordSilence', silence.proposal_hash)
      and is_signed(found, competent_body(silence.case_number, 'government'))
      and answer(found, 'silenceDecision') = 'recorded'
      and reminded.seq < urged.seq and urged.seq < found.seq and found.seq < silence.seq)
$$;

create function confirmation_finding(s case_step) returns text stable language plpgsql as $$
declare
  revised case_step := last_step(s.case_number, 'reviseAsDecided');
begin
  return case
    when not (s.element = 'confirmRevision' and answer(s, 'revisionOutcome') = 'confirmed'
        and is_signed(s, competent_body(s.case_number, 'government-office')))
      then 'INV-12-1：修改稿没有经政府办公室负责人确认。'
    when revised.seq > s.seq then 'INV-12-1：修改稿确认之后又有改动。'
    when same_hand(revised, s) then 'INV-S-10：修改稿由修改人自行确认。'
  end;
end $$;

create function evidence_is_what_it_says() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, evidence_finding(new,
    (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.seq))));
  return null;
end $$;
create trigger evidence_is_what_it_says after insert on transfer_evidence
  for each row execute function evidence_is_what_it_says();

-- The resolution that adopted what an entry hands over; null where there is none.
create function adoption(number text) returns resolution stable language sql as $$
  select r from resolution r
    join transfer_evidence e on (e.case_number, e.kind, e.seq) = (r.case_number, 'resolution', r.step_seq)
  where r.case_number = $1 and r.outcome in ('adopted', 'adoptedInPrinciple')
$$;

-- The version of the proposal that was deliberated, which everybody must have been heard on.
create function deliberated(number text) returns text stable language sql as $$
  select coalesce((adoption($1)).proposal_hash, (select t.proposal_hash from transfer t where t.case_number = $1))
$$;

create function transfer_needs_its_resolution() returns trigger language plpgsql as $$
declare
  decided resolution := adoption(new.case_number);
begin
  perform refuse(tg_name, case
    when decided.case_number is null then 'INV-12-1：没有政府常务会议通过的决议，准入决定不能生效。'
    when decided.meeting_date <> new.meeting_date then 'INV-12-2：会议日期与决议不一致。'
    when decided.body is distinct from competent_body(new.case_number, 'government')
      then 'INV-12-6：决议不是本级政府常务会议作出的。'
    when decided.outcome = 'adopted' and decided.proposal_hash <> new.proposal_hash
      then 'INV-12-1：会议审议的不是这一版方案。'
    when decided.outcome = 'adoptedInPrinciple' and not exists (select from transfer_evidence e
        where (e.case_number, e.kind, e.proposal_hash) = (new.case_number, 'confirmation', new.proposal_hash)
          and e.seq > decided.step_seq)
      then 'INV-12-1：原则通过的方案须经确认修改稿后才能生效。'
  end);
  return null;
end $$;
create constraint trigger transfer_needs_its_resolution after insert on transfer
  deferrable initially deferred for each row execute function transfer_needs_its_resolution();

create function transfer_needs_its_legality_opinion() returns trigger language plpgsql as $$
declare
  decided resolution := adoption(new.case_number);
  reviewed legality_opinion := (select l from legality_opinion l join transfer_evidence e
    on (e.case_number, e.kind, e.seq) = (l.case_number, 'legality', l.step_seq) where l.case_number = new.case_number);
begin
  perform refuse(tg_name, case
    when reviewed.case_number is null then 'INV-12-5：没有合法性审查意见，准入决定不能生效。'
    when reviewed.conclusion <> 'lawful' or exists (select from legality_opinion later
        where later.case_number = new.case_number and later.step_seq > reviewed.step_seq)
      then 'INV-12-5：最后的审查意见没有认定方案合法。'
    when reviewed.proposal_hash <> deliberated(new.case_number) then 'INV-12-5：会议审议的不是经过审查的那一版方案。'
    when reviewed.step_seq > (select t.filed_step from meeting_topic t where t.case_number = new.case_number
        and t.session_case = decided.session_case)
      then 'INV-12-5：合法性审查晚于提交会议。'
  end);
  return null;
end $$;
create constraint trigger transfer_needs_its_legality_opinion after insert on transfer
  deferrable initially deferred for each row execute function transfer_needs_its_legality_opinion();

-- INV-12-3, 12-11: also an office entered later needs a word of its own on the version deliberated.
create function office_needs_its_opinion() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-12-3：街道 ' || new.office || ' 对会议审议的方案既没有意见，也没有经催告未反馈的记录。')
    where not exists (select from transfer_evidence e
      where (e.case_number, e.organization) = (new.case_number, new.office) and e.kind in ('opinion', 'silence')
        and e.proposal_hash = deliberated(new.case_number));
  return null;
end $$;
create constraint trigger office_needs_its_opinion after insert on transfer_office
  deferrable initially deferred for each row execute function office_needs_its_opinion();

create function offices_are_those_deliberated() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-12-11：登记的街道与会议审议的方案不一致。')
    where (select array_agg(o.office order by o.office) from transfer_office o where o.case_number = new.case_number)
      is distinct from (select array_agg(f.office order by f.office)
        from case_proposal p, json_array_elements_text(p.facts -> 'affectedOffices') f (office)
        where (p.case_number, p.hash) = (new.case_number, deliberated(new.case_number)));
  return null;
end $$;
create constraint trigger offices_are_those_deliberated after insert on transfer
  deferrable initially deferred for each row execute function offices_are_those_deliberated();
create constraint trigger office_was_deliberated after insert on transfer_office
  deferrable initially deferred for each row execute function offices_are_those_deliberated();

create function transfer_needs_its_countersigns() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-12-3：机构编制、财政、人社部门对会议审议的方案没有全部会签。')
    from unnest(array['staffing', 'finance', 'human-resources']) body_function
    where not exists (select from transfer_evidence e
      where (e.case_number, e.kind) = (new.case_number, 'countersign')
        and e.organization = competent_body(new.case_number, body_function)
        and e.proposal_hash = deliberated(new.case_number));
  return null;
end $$;
create constraint trigger transfer_needs_its_countersigns after insert on transfer
  deferrable initially deferred for each row execute function transfer_needs_its_countersigns();
