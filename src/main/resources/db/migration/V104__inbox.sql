-- What people are told (消息): theirs alone, and no part of the case file.
create table inbox_notice (
  id bigint generated always as identity primary key,
  person text not null,
  organization text,
  case_number text,
  kind text not null,
  text text not null,
  link text,
  at timestamptz not null,
  read_at timestamptz
);
comment on column inbox_notice.organization is 'for which the person was told; null: whichever he acts for';
grant update (read_at), delete on inbox_notice to jiedao_app;
create index inbox_notice_person on inbox_notice (person, id desc);
create index inbox_notice_unread on inbox_notice (person) where read_at is null;
create index inbox_notice_link on inbox_notice (link);
create index inbox_notice_at on inbox_notice (at);
