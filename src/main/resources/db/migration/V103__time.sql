-- What the sweep over deadlines did about a task: each stage once, however often and on however many nodes it runs.
create table deadline_notice (
  task text not null,
  stage text not null,
  case_number text not null,
  at timestamptz not null,
  primary key (task, stage)
);
create index deadline_notice_case on deadline_notice (case_number);
