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
  process_instance text not null unique,
  title text not null,
  applicant text not null references organization,
  unit text not null references unit,
  state text not null default 'draft' check (state in ('draft', 'open', 'ended')),
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
  constraint ended_case_has_an_outcome check ((state = 'ended') = (outcome is not null))
);
grant update (title, state, outcome, outcome_label, ended_at, steps, chain, proposal_version, proposal_hash)
  on case_head to jiedao_app;
create index case_head_opened on case_head (opened_at desc);

create table case_step (
  case_number text not null references case_head,
  seq int not null check (seq > 0),
  at timestamptz not null,
  kind text not null check (kind in ('start', 'task', 'message', 'system', 'document', 'act')),
  process text not null,
  element text not null,
  label text not null,
  task text,
  person text,
  person_name text,
  organization text,
  on_behalf_of text,
  proposal_version int not null,
  proposal_hash text,
  content_hash text not null,
  previous text not null,
  hash text not null,
  primary key (case_number, seq)
);
create index case_step_element on case_step (case_number, element);
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
  version int not null check (version > 0),
  seq int not null,
  facts json not null,
  hash text not null,
  primary key (case_number, version),
  foreign key (case_number, seq) references case_step
);

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
  version int not null check (version > 0),
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0 and size <= 52428800),
  sha256 text not null,
  secrecy text not null default 'internal' check (secrecy in ('public', 'internal', 'confidential')),
  state text not null check (state in ('uploaded', 'available', 'refused')),
  of_proposal boolean not null,
  person text not null,
  organization text not null,
  at timestamptz not null,
  unique (case_number, kind, version)
);
grant update (state) on document to jiedao_app;

-- the document's row follows its chunks: size, hash and type are known only when the last one is stored
create table document_chunk (
  document uuid not null references document deferrable initially deferred,
  position int not null,
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (document, position)
);
