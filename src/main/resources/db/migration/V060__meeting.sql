-- Meetings of governments (常务会议): topics on their way, sessions, and the register of resolutions (Art. 12).
create table meeting_session (
  case_number text primary key references case_head,
  body text not null,
  number int not null constraint session_number_is_positive check (number > 0),
  meeting_date date not null,
  year int not null generated always as (extract(year from meeting_date)::int) stored,
  state text not null default 'called' constraint session_state check (state in ('called', 'notHeld', 'opened', 'closed')),
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

create table meeting_topic (
  process_instance text primary key, -- of the executive-meeting that this topic goes through
  case_number text not null,
  body text not null,
  title text not null,
  filed_step int not null,
  state text not null default 'filed' constraint topic_state
    check (state in ('filed', 'scheduled', 'opened', 'decided', 'withdrawn')),
  proposal_version int not null,
  proposal_hash text not null,
  scheduled_on date,
  session_case text constraint topic_is_of_a_session references meeting_session,
  constraint topic_names_the_version_of_its_paper
    foreign key (case_number, filed_step, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash),
  constraint topic_opens_in_a_session check (state not in ('opened', 'decided')
    or session_case is not null and scheduled_on is not null)
);
create unique index one_open_topic_of_a_case on meeting_topic (case_number)
  where state in ('filed', 'scheduled', 'opened');
create index meeting_topic_of_case on meeting_topic (case_number);
create index meeting_topic_waiting on meeting_topic (body) where state = 'scheduled';
create index meeting_topic_session on meeting_topic (session_case);
grant update (title, filed_step, state, proposal_version, proposal_hash, scheduled_on, session_case)
  on meeting_topic to jiedao_app;

create table resolution (
  case_number text not null, -- of the topic
  session_case text not null,
  body text not null,
  outcome text not null constraint resolution_outcome
    check (outcome in ('adopted', 'adoptedInPrinciple', 'deferred', 'rejected')),
  requirements text,
  meeting_number int not null,
  meeting_date date not null,
  minutes_number text not null,
  signed_at timestamptz not null,
  proposal_version int not null,
  proposal_hash text not null,
  step_seq int not null, -- by which the case was told
  primary key (case_number, session_case),
  constraint resolution_names_the_version_deliberated
    foreign key (case_number, step_seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash),
  constraint resolution_other_than_adopted_says_what_is_asked check (outcome = 'adopted' or requirements is not null)
);
