-- What people do with cases beside answering their tasks. Each is a step of its case too; these rows say how it stands.

-- 抄送: the whole organisation where no person is named.
create table case_copy (
  id bigint generated always as identity primary key,
  case_number text not null,
  organization text not null,
  person text,
  sender text not null,
  sender_organization text not null,
  reason text not null,
  at timestamptz not null
);
create index case_copy_received on case_copy (organization, id desc);
create index case_copy_case on case_copy (case_number);

-- 关注: a person's own mark, no part of the case file.
create table case_watch (
  person text not null,
  case_number text not null,
  since timestamptz not null,
  primary key (person, case_number)
);
grant delete on case_watch to jiedao_app;
create index case_watch_case on case_watch (case_number);

-- 催办: days off belong to the working day before them.
create table urging (
  task text not null,
  working_day date not null,
  case_number text not null,
  task_name text not null,
  organization text not null,
  person text not null,
  reason text not null,
  at timestamptz not null,
  constraint a_task_is_urged_once_a_working_day primary key (task, working_day)
);
create index urging_case on urging (case_number);

-- 督办: what a superior demands of an organisation, and what it answered.
create table supervision_order (
  id bigint generated always as identity primary key,
  case_number text not null,
  organization text not null,
  task_names text not null,
  superior text not null,
  person text not null,
  demand text not null,
  at timestamptz not null,
  answer_by date not null,
  answer text,
  answered_at timestamptz,
  answered_by text,
  constraint an_order_is_answered_by_somebody check (num_nulls(answer, answered_at, answered_by) in (0, 3))
);
grant update (answer, answered_at, answered_by) on supervision_order to jiedao_app;
create unique index an_organization_has_one_open_order_a_case on supervision_order (case_number, organization)
  where answered_at is null;
create index supervision_order_open on supervision_order (answer_by) where answered_at is null;
create index supervision_order_case on supervision_order (case_number);

-- 终止: takes two people, and leaves the registers as they are.
create table termination (
  id bigint generated always as identity primary key,
  case_number text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  reason text not null,
  agreed boolean,
  decided_by text,
  decided_at timestamptz,
  opinion text,
  constraint a_termination_is_decided_by_somebody check (num_nulls(agreed, decided_by, decided_at, opinion) in (0, 4)),
  constraint a_termination_takes_two_people check (decided_by <> requested_by)
);
grant update (agreed, decided_by, decided_at, opinion) on termination to jiedao_app;
create unique index a_case_has_one_open_request_to_terminate on termination (case_number) where decided_at is null;
create index termination_case on termination (case_number);

comment on constraint an_order_is_answered_by_somebody on supervision_order is 'INV-S-30：督办回复须写明由谁、何时答复。';
comment on index an_organization_has_one_open_order_a_case is 'INV-S-30：同一案件对同一单位的督办，答复之前不重复发出。';
comment on constraint a_termination_is_decided_by_somebody on termination is 'INV-S-30：终止申请的处理须写明由谁、何时、以何意见。';
comment on constraint a_termination_takes_two_people on termination is 'INV-S-30：申请终止的人不能自己同意终止。';
comment on index a_case_has_one_open_request_to_terminate is 'INV-S-30：同一案件的终止申请，处理之前不重复提出。';
comment on constraint a_task_is_urged_once_a_working_day on urging is 'INV-S-30：同一任务一个工作日只催办一次。';
