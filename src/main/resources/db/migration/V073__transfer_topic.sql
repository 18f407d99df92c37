-- Art. 12: a transfer's topic reaches the meeting only when everybody was heard on the version that goes there.

-- INV-12-3: whether an office of the proposal has neither said anything to a version nor been found silent on it.
create function is_unheard(number text, version_hash text) returns boolean stable language sql as $$
  select exists (
    select from case_proposal p, json_array_elements_text(p.facts -> 'affectedOffices') f (office)
    where (p.case_number, p.hash) = ($1, $2) and not exists (select from case_step s
      where (s.case_number, s.proposal_hash) = ($1, $2)
        and (s.element = 'giveOpinion' and speaks_for(s, f.office)
          or s.element = 'enterSilence' and answer(s, 'office') = f.office)))
$$;

create function is_not_countersigned(number text, version_hash text) returns boolean stable language sql as $$
  select exists (
    select from unnest(array['staffing', 'finance', 'human-resources']) body_function
    where not exists (select from case_step s
      where (s.case_number, s.proposal_hash, s.element) = ($1, $2, 'countersign')
        and s.organization = competent_body($1, body_function)))
$$;

create function topic_was_heard_and_reviewed() returns trigger language plpgsql as $$
declare
  reviewed legality_opinion := (select l from legality_opinion l
    where l.case_number = new.case_number order by l.step_seq desc limit 1);
  agreed case_step := last_step(new.case_number, 'signToMeeting');
begin
  if (select h.process from case_head h where h.number = new.case_number) <> 'task-transfer-review' then
    return null;
  end if;
  perform refuse(tg_name, case
    when is_unheard(new.case_number, new.proposal_hash)
      then 'INV-12-3：有街道对这一版方案既没有意见，也没有经催告未反馈的记录，不能提交会议。'
    when is_not_countersigned(new.case_number, new.proposal_hash)
      then 'INV-12-3：机构编制、财政、人社部门没有全部会签，不能提交会议。'
    when (reviewed.conclusion, reviewed.proposal_hash) is distinct from ('lawful', new.proposal_hash)
      then 'INV-12-5：这一版方案没有合法的审查意见，不能提交会议。'
    when not coalesce(agreed.seq > reviewed.step_seq and answer(agreed, 'leaderDecision') = 'submitted'
        and is_signed(agreed, competent_body(new.case_number, 'government')), false)
      then 'INV-S-6：分管领导没有同意提交会议。'
  end);
  return null;
end $$;
create trigger topic_was_heard_and_reviewed after insert or update of filed_step, proposal_hash on meeting_topic
  for each row execute function topic_was_heard_and_reviewed();

-- INV-12-9: what the meeting decided on a transfer is not decided again; a change of offices (Art. 4) may come back.
create unique index a_transfer_is_decided_once on resolution (case_number)
  where outcome <> 'deferred' and case_number like 'ZR-%';
