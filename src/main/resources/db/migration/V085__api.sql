-- What callers of the API wrote, by the key they gave: a repeated call gets the first one's answer.
create table api_answer (
  caller text not null,
  key text not null check (key ~ '^[!-~]{1,100}$'),
  request text not null,
  at timestamptz not null,
  status int,
  location text,
  body text,
  constraint a_key_is_used_once primary key (caller, key)
);
grant update (status, location, body), delete on api_answer to jiedao_app;
create index api_answer_at on api_answer (at);
