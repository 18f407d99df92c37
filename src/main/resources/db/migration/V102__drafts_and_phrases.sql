-- What an officer has begun to fill in, kept until it is submitted: no record, so it refers to nothing, may be overwritten and thrown away.
create table draft (
  person       text not null,
  organization text not null,
  place        text not null,
  answers      jsonb not null,
  saved_at     timestamptz not null,
  primary key (person, organization, place)
);
grant update, delete on draft to jiedao_app;

-- Sentences an officer uses again and again (常用语).
create table phrase (
  id       bigint generated always as identity primary key,
  person   text not null,
  wording  text not null,
  made_at  timestamptz not null
);
create index phrase_of_person on phrase (person);
grant delete on phrase to jiedao_app;
