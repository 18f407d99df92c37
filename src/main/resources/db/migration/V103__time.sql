-- What the sweep over deadlines did about a task: each stage once, however often and on however many nodes it runs.
create table deadline_notice (
  task text not null,
  stage text not null,
  case_number text not null,
  at timestamptz not null,
  primary key (task, stage)
);
create index deadline_notice_case on deadline_notice (case_number);

-- The arrangement of holidays of a year as announced; a later one replaces it, nothing is overwritten.
create table calendar_year (
  id bigint generated always as identity primary key,
  year int not null,
  provisional boolean not null, -- statutory days only, not announced yet
  source text not null,
  loaded_by text, -- null: came with the release
  loaded_at timestamptz not null
);

-- The days on which it departs from the week: off, or worked though a weekend (调休上班).
create table calendar_day (
  arrangement bigint not null,
  day date not null,
  name text not null,
  off boolean not null,
  primary key (arrangement, day)
);

-- How far the deadlines of open cases are counted again after an arrangement took the place of another.
create table deadline_recount (
  arrangement bigint primary key,
  position text not null, -- the last case done, in the order of their numbers
  cases int not null,
  tasks int not null,
  timers int not null,
  failed int not null,
  begun_at timestamptz not null,
  ended_at timestamptz
);
grant update (position, cases, tasks, timers, failed, ended_at) on deadline_recount to jiedao_app;
