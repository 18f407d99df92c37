-- Meetings of governments (常务会议): topics on their way, sessions, and the register of resolutions (Art. 12).
create table meeting_session (
  case_number text primary key references case_head,
  body text not null references organization,
  number int not null constraint session_number_is_positive check (number > 0),
  meeting_date date not null,
  year int not null generated always as (extract(year from meeting_date)::int) stored,
  state text not null default 'called' check (state in ('called', 'notHeld', 'opened', 'closed')),
  chair text,
  members_total int,
  members_present int,
  minutes_number text,
  minutes_drafted_by text,
  minutes_reviewed_by text,
  signed_by text,
  signed_at timestamptz,
  constraint session_opens_with_quorum check (state in ('called', 'notHeld')
    or coalesce(members_present * 2 > members_total and members_present <= members_total, false)),
  constraint session_closes_with_signed_minutes check ((state = 'closed')
    = (num_nulls(minutes_number, minutes_drafted_by, minutes_reviewed_by, signed_by, signed_at) = 0)),
  constraint minutes_take_three_people check (minutes_drafted_by <> minutes_reviewed_by
    and minutes_drafted_by <> signed_by and minutes_reviewed_by <> signed_by)
);
-- a session that was not held gives its number back
create unique index one_session_for_each_number on meeting_session (body, year, number) where state <> 'notHeld';
create unique index minutes_number_is_used_once on meeting_session (body, year, minutes_number);
grant update (state, chair, members_total, members_present, minutes_number, minutes_drafted_by, minutes_reviewed_by,
  signed_by, signed_at) on meeting_session to jiedao_app;

create function signed_minutes_are_final() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = 'signed_minutes_are_final',
    message = format('会议纪要 %s 已经签发，不能更改。', old.minutes_number);
end $$;
create trigger signed_minutes_are_final before update or delete on meeting_session
  for each row when (old.signed_at is not null) execute function signed_minutes_are_final();

create table meeting_topic (
  process_instance text primary key, -- of the executive-meeting that this topic goes through
  case_number text not null references case_head,
  body text not null references organization,
  title text not null,
  filed_step int not null,
  state text not null default 'filed' check (state in ('filed', 'scheduled', 'opened', 'decided', 'withdrawn')),
  proposal_version int not null constraint topic_names_a_version check (proposal_version > 0),
  proposal_hash text not null,
  scheduled_on date,
  session_case text references meeting_session,
  foreign key (case_number, filed_step) references case_step,
  constraint topic_opens_in_a_session check (state not in ('opened', 'decided')
    or session_case is not null and scheduled_on is not null)
);
create unique index one_open_topic_of_a_case on meeting_topic (case_number)
  where state in ('filed', 'scheduled', 'opened');
create index meeting_topic_waiting on meeting_topic (body) where state = 'scheduled';
create index meeting_topic_session on meeting_topic (session_case);
grant update (title, filed_step, state, proposal_version, proposal_hash, scheduled_on, session_case)
  on meeting_topic to jiedao_app;

create table resolution (
  case_number text not null references case_head, -- of the topic
  session_case text not null references meeting_session,
  body text not null references organization,
  outcome text not null constraint resolution_outcome
    check (outcome in ('adopted', 'adoptedInPrinciple', 'deferred', 'rejected')),
  requirements text,
  meeting_number int not null,
  meeting_date date not null,
  minutes_number text not null,
  signed_at timestamptz not null,
  proposal_version int not null constraint resolution_names_a_version check (proposal_version > 0),
  proposal_hash text not null,
  step_seq int not null,
  primary key (case_number, session_case),
  foreign key (case_number, step_seq) references case_step,
  constraint resolution_other_than_adopted_says_what_is_asked check (outcome = 'adopted' or requirements is not null)
);

-- What a resolution rests on; checked last, so that every way into the register meets it.
create function resolution_has_its_evidence() returns trigger language plpgsql as $$
declare
  held meeting_session;
  competent text;
  finding text;
begin
  select * into held from meeting_session where case_number = new.session_case;
  select o.code into competent from case_head h
    join organization o on o.unit = h.unit and o.function = 'government' where h.number = new.case_number;
  finding := case
    when new.body is distinct from competent or held.body is distinct from competent
      then 'INV-12-6：议题应由 ' || coalesce(competent, '本级政府') || ' 的常务会议审议，不能由 ' || new.body || ' 决定。'
    when not coalesce(held.members_present * 2 > held.members_total, false)
      then 'INV-12-1：到会人数没有超过组成人员半数，不能登记决议。'
    when held.state <> 'closed' or (new.meeting_number, new.meeting_date, new.minutes_number, new.signed_at)
        is distinct from (held.number, held.meeting_date, held.minutes_number, held.signed_at)
      then 'INV-12-1：会议纪要尚未签发，或者决议与签发的纪要不一致，不能登记决议。'
    when not exists (select from meeting_topic t where t.case_number = new.case_number
        and t.session_case = new.session_case and t.state in ('opened', 'decided')
        and t.proposal_version = new.proposal_version and t.proposal_hash = new.proposal_hash)
      then 'INV-12-1：这次会议没有审议该议题的这一版方案，不能登记决议。'
  end;
  if finding is not null then
    raise exception using errcode = 'check_violation', constraint = 'resolution_needs_a_lawful_session', message = finding;
  end if;
  return null;
end $$;
create constraint trigger resolution_has_its_evidence after insert on resolution
  for each row execute function resolution_has_its_evidence();
