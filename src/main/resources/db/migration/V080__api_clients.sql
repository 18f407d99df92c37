-- Outside systems and their keys: nothing is deleted, since old steps name them.
create table api_client (
  id               text primary key
                   constraint api_client_id_form check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 40),
  name             text not null constraint api_client_has_a_name check (length(btrim(name)) between 1 and 60),
  organization     text not null,
  processes        text[] not null,
  sandbox          boolean not null,
  calls_per_minute int constraint a_limit_is_positive check (calls_per_minute > 0),
  created_at       timestamptz not null,
  created_by       text not null references person,
  revoked_at       timestamptz,
  revoked_by       text, -- a person, or the house itself
  constraint real_clients_serve_real_bodies foreign key (organization, sandbox) references organization (code, sandbox),
  constraint a_revocation_names_who check ((revoked_at is null) = (revoked_by is null))
);
grant update (revoked_at, revoked_by) on api_client to jiedao_app;

create table api_key (
  id           text primary key,
  client       text not null references api_client,
  sha256       bytea not null unique constraint a_key_is_kept_as_its_hash check (octet_length(sha256) = 32),
  issued_at    timestamptz not null,
  issued_by    text not null references person,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  revoked_by   text,
  last_used_on date,
  constraint a_key_lives_one_year_at_most check (expires_at > issued_at and expires_at <= issued_at + interval '1 year'),
  constraint a_key_revocation_names_who check ((revoked_at is null) = (revoked_by is null))
);
create index api_key_of_client on api_key (client);
grant update (revoked_at, revoked_by, last_used_on) on api_key to jiedao_app;

alter table case_step add constraint a_step_names_a_known_client foreign key (client) references api_client;
