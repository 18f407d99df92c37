-- A clock belongs to the case: tasks come and go, the clock goes on with what is left of its limit.
create table case_clock (
  case_number text not null,
  name        text not null,
  element     text not null,
  limit_days  integer not null constraint clock_needs_a_limit check (limit_days > 0),
  source      text not null,
  open_tasks  integer not null constraint open_tasks_are_counted check (open_tasks >= 0),
  counted_from timestamptz, -- earlier runs belong to a procedure that has been gone through
  primary key (case_number, name)
);

-- Its runs are kept as instants, not as days used up, so that they can be counted again when a year's arrangement is loaded.
create table case_clock_run (
  id          bigint generated always as identity primary key,
  case_number text not null,
  name        text not null,
  started_at  timestamptz not null,
  stopped_at  timestamptz constraint clock_stops_after_it_started check (stopped_at >= started_at),
  foreign key (case_number, name) references case_clock
);
create unique index clock_runs_once_at_a_time on case_clock_run (case_number, name) where stopped_at is null;
create index case_clock_run_of_clock on case_clock_run (case_number, name);

grant update (open_tasks, counted_from) on case_clock to jiedao_app;
grant update (stopped_at) on case_clock_run to jiedao_app;
