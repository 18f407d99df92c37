-- The case file: append-only for the application; only heads and states of documents move.
create table case_counter (
  matter text not null,
  division text not null,
  year int not null,
  last int not null,
  primary key (matter, division, year)
);
grant update on case_counter to jiedao_app;

create table case_head (
  number text primary key,
  process text not null,
  process_instance text not null constraint an_instance_has_one_case unique,
  title text not null,
  applicant text not null references organization,
  unit text not null references unit,
  handed_up_to text references unit,     -- the unit above that decides the case now
  presenter text references organization, -- the body that brings it to that unit's meeting
  state text not null default 'draft' constraint case_state check (state in ('draft', 'open', 'ended')),
  outcome text,
  outcome_label text,
  regulation text not null,
  parent text references case_head,
  opened_at timestamptz not null,
  ended_at timestamptz,
  steps int not null default 0,
  chain text not null,
  proposal_version int not null default 0,
  proposal_hash text,
  constraint a_case_handed_up_has_its_presenter check ((handed_up_to is null) = (presenter is null)),
  constraint ended_case_has_an_outcome check ((state = 'ended') = (outcome is not null)),
  -- for the registers, whose rows name the applicant of their case or the case it follows from
  unique (number, applicant),
  unique (number, parent)
);
grant update (title, handed_up_to, presenter, state, outcome, outcome_label, ended_at, steps, chain, proposal_version, proposal_hash)
  on case_head to jiedao_app;
create index case_head_opened on case_head (opened_at desc, number desc);

create table case_step (
  case_number text not null references case_head,
  seq int not null constraint steps_count_from_one check (seq > 0),
  at timestamptz not null,
  kind text not null constraint step_kind
    check (kind in ('start', 'task', 'message', 'system', 'document', 'act')),
  process text not null,
  element text not null,
  label text not null,
  task text,
  person text,
  person_name text,
  organization text,
  on_behalf_of text,
  client text, -- the outside system through which the person acted
  proposal_version int not null,
  proposal_hash text,
  content_hash text not null,
  previous text not null,
  hash text not null,
  primary key (case_number, seq),
  -- for the registers, whose rows name a step together with the version it was taken on
  unique (case_number, seq, proposal_version, proposal_hash)
);
create index case_step_element on case_step (element, case_number);
create index case_step_at on case_step (at);
create unique index a_task_is_answered_once on case_step (task) where kind = 'task';

-- apart from the chain, so that content which must be destroyed can be, and the chain still holds
create table case_step_content (
  case_number text not null,
  seq int not null,
  answers json not null,
  primary key (case_number, seq),
  foreign key (case_number, seq) references case_step
);

create table case_proposal (
  case_number text not null references case_head,
  version int not null constraint proposals_count_from_one check (version > 0),
  seq int not null,
  facts json not null,
  hash text not null,
  primary key (case_number, version),
  unique (case_number, version, hash),
  foreign key (case_number, seq) references case_step
);
alter table case_step add constraint step_names_a_version_of_its_case
  foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash);
alter table case_head add constraint case_has_the_version_in_force
  foreign key (number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash);

create table case_access (
  case_number text not null references case_head,
  organization text not null references organization,
  why text not null,
  since timestamptz not null,
  primary key (case_number, organization)
);
create index case_access_organization on case_access (organization);

-- hourly, over the heads that moved; each covers the one before, so the last covers every head
create table case_anchor (
  at timestamptz not null primary key,
  heads int not null,
  hash text not null,
  previous text not null
);

create table document (
  id uuid primary key,
  case_number text not null references case_head,
  kind text not null,
  version int not null constraint documents_count_from_one check (version > 0),
  name text not null,
  media_type text not null,
  size bigint not null constraint document_has_at_most_50_mb check (size > 0 and size <= 52428800),
  sha256 text not null,
  secrecy text not null default 'internal' constraint no_state_secret_enters_the_house
    check (secrecy in ('public', 'internal', 'confidential')),
  state text not null constraint document_state check (state in ('uploaded', 'available', 'refused')),
  of_proposal boolean not null,
  person text not null,
  organization text not null,
  at timestamptz not null,
  constraint no_version_replaces_another unique (case_number, kind, version)
);
grant update (state) on document to jiedao_app;

-- the document's row follows its chunks: size, hash and type are known only when the last one is stored
create table document_chunk (
  document uuid not null references document deferrable initially deferred,
  position int not null,
  bytes bytea not null constraint chunk_has_at_most_a_megabyte check (octet_length(bytes) <= 1048576),
  primary key (document, position)
);
