create table audit_event (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  person       text,
  organization text,
  address      text,
  action       text not null,
  object       text,
  result       text not null
);
comment on table audit_event is 'Logins, refusals, changes of people and rights, exports: append-only for the application';
create index audit_event_by_time on audit_event (at);
create index audit_event_by_person on audit_event (person, at);

create table session_revocation (
  person text primary key,
  times  integer not null,
  at     timestamptz not null
);
comment on table session_revocation is 'How often all sessions of a person were ended; a session of an earlier count is no longer good';
grant update on session_revocation to jiedao_app;
