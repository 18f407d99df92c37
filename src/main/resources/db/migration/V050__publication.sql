create table notice_counter (
  year integer primary key,
  last integer not null
);
grant update on notice_counter to jiedao_app;

-- What the public sees, as it was shown on the day: later names of bodies or kinds do not change it.
create table notice (
  number            text primary key constraint notice_number_has_its_form check (number ~ '^GG-\d{4}-\d{6}$'),
  kind              text not null,
  kind_label        text not null,
  title             text not null constraint notice_has_a_title check (btrim(title) <> ''),
  body              text not null constraint notice_has_a_text check (btrim(body) <> ''),
  facts             jsonb not null,
  organization      text not null references organization,
  organization_name text not null,
  case_number       text not null references case_head,
  published_at      timestamptz not null,
  open_until        timestamptz,
  shown             text not null,
  sha256            text not null,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  constraint hash_is_of_what_is_shown check (sha256 = encode(sha256(convert_to(shown, 'UTF8')), 'hex')),
  constraint withdrawal_gives_its_reason check ((withdrawn_at is null) = (withdrawal_reason is null))
);
create index notice_latest on notice (published_at desc, number desc);
create index notice_of_case on notice (case_number);
grant update (withdrawn_at, withdrawal_reason) on notice to jiedao_app;

create function withdrawal_is_final() returns trigger language plpgsql as $$
begin
  raise exception '公告 % 已经撤回，不能再改', old.number using errcode = 'check_violation';
end $$;
create trigger withdrawal_is_final before update on notice
  for each row when (old.withdrawn_at is not null) execute function withdrawal_is_final();
