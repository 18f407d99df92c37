-- Art. 13: how a department guides and supervises the office while a delegation is in force, cycle by cycle.
create table delegation_supervision (
  supervision text primary key, -- a case of its own
  case_number text not null constraint supervision_is_of_a_delegation references delegation,
  guided_on date not null,
  guidance text not null,
  findings text,
  outcome text not null constraint supervision_outcome check (outcome in ('clean', 'corrected', 'breached')),
  recorded_on date not null,
  constraint supervision_follows_from_its_delegation
    foreign key (supervision, case_number) references case_head (number, parent),
  constraint supervision_says_what_was_found check ((outcome = 'clean') = (findings is null))
);
create index delegation_supervision_of on delegation_supervision (case_number);

-- INV-13-11: the record is what the department answered, after the office corrected what was found.
create function supervision_is_what_was_recorded() returns trigger language plpgsql as $$
declare
  guided case_step := last_step(new.supervision, 'recordGuidance');
  verified case_step := last_step(new.supervision, 'verifyCorrection');
  given delegation := (select d from delegation d where d.case_number = new.case_number);
begin
  perform refuse(tg_name, case
    when not exists (select from case_head h where (h.number, h.process) = (new.supervision, 'delegation-supervision'))
        or guided.organization is distinct from given.department
      then 'INV-13-11：委托部门没有记录指导监督。'
    when (answer(guided, 'guidedOn')::date, answer(guided, 'guidance')) is distinct from (new.guided_on, new.guidance)
        or nullif(answer(guided, 'findingText'), '') is distinct from new.findings
      then 'INV-13-11：登记的监督内容与部门的记录不一致。'
    when new.guided_on not between lower(given.valid) and day_of(guided)
      then 'INV-13-11：指导监督日期须在委托生效之后，且不晚于记录之日。'
    when new.outcome <> 'clean' and (verified.organization is distinct from given.department
        or answer(verified, 'verification') is distinct from new.outcome)
      then 'INV-13-11：发现的问题没有经委托部门这样核查。'
  end);
  return null;
end $$;
create trigger supervision_is_what_was_recorded after insert on delegation_supervision
  for each row execute function supervision_is_what_was_recorded();

create function supervision_ends_with_its_record() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-13-11：监督没有登记，案件不能以“' || new.outcome_label || '”办结。')
    where not exists (select from delegation_supervision s where s.supervision = new.number
      and (s.outcome = 'breached') = (new.outcome = 'breachFound'));
  return null;
end $$;
create constraint trigger supervision_ends_with_its_record after update on case_head deferrable initially deferred
  for each row when (new.process = 'delegation-supervision' and new.state = 'ended' and old.state <> 'ended'
    and new.outcome in ('supervised', 'breachFound'))
  execute function supervision_ends_with_its_record();

-- What each constraint stands for: the invariant and a sentence.
comment on constraint supervision_is_of_a_delegation on delegation_supervision is 'INV-13-11：监督的委托没有登记生效。';
comment on constraint supervision_outcome on delegation_supervision is 'INV-13-11：监督的结论只有没有问题、已经整改和违反协议。';
comment on constraint supervision_follows_from_its_delegation on delegation_supervision is 'INV-13-11：监督不是由该委托产生的。';
comment on constraint supervision_says_what_was_found on delegation_supervision is 'INV-13-11：整改须写明发现的问题。';
