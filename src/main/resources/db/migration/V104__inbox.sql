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

-- Mail (邮件): an address where somebody has one, what he wants by it, and what waits to be sent.
alter table person add column email text;
grant update (email) on person to jiedao_app;

create table mail_choice (
  person text primary key,
  choice text not null
);
grant update (choice) on mail_choice to jiedao_app;

create table mail_digest (
  person text not null,
  day date not null,
  primary key (person, day)
);
grant delete on mail_digest to jiedao_app;

create table mail_outbox (
  id bigint generated always as identity primary key,
  person text not null,
  subject text not null,
  text text not null,
  html text not null,
  at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  sent_at timestamptz,
  dead_at timestamptz,
  result text
);
comment on column mail_outbox.dead_at is 'tried often enough';
grant update (due_at, attempts, claimed_until, sent_at, dead_at, result), delete on mail_outbox to jiedao_app;
create index mail_outbox_due on mail_outbox (due_at, id) where sent_at is null and dead_at is null;
create index mail_outbox_at on mail_outbox (at);
