-- Who read which case: append-only for the application, shown to the auditor.
-- No reference to the case: checking it would wait for whoever is just acting on that case.
create table case_read (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  person       text, -- null where a system read for itself
  organization text,
  client       text,
  case_number  text not null,
  how          text not null,
  document     uuid
);
create index case_read_of_case on case_read (case_number, at);
create index case_read_of_person on case_read (person, at);
create index case_read_at on case_read (at);

-- What the auditor searches steps by, the newest first.
create index case_step_of_organization on case_step (organization, at desc);

-- A walk over all chains: kept, so that every node can show how far it is and what the last ones found.
create table chain_check (
  id            bigint generated always as identity primary key,
  asked_by      text not null,
  started_at    timestamptz not null,
  alive_at      timestamptz not null,
  total         int not null,
  done          int not null default 0,
  ended_at      timestamptz,
  broken_anchor timestamptz,
  failure       text
);
grant update (alive_at, done, ended_at, broken_anchor, failure) on chain_check to jiedao_app;

create table chain_check_finding (
  chain_check bigint not null,
  case_number text not null,
  seq         int not null,
  what        text not null
);
create index chain_check_finding_of on chain_check_finding (chain_check);
