create table notice_counter (
  series text    not null,
  year   integer not null,
  last   integer not null,
  primary key (series, year)
);
grant update on notice_counter to jiedao_app;

-- What the public sees, as it was shown on the day: later names of bodies or kinds do not change it.
create table notice (
  number            text primary key constraint notice_number_has_its_form check (number ~ '^(GG|YL)-\d{4}-\d{6}$'),
  sandbox           boolean not null generated always as (number like 'YL-%') stored,
  kind              text not null,
  kind_label        text not null,
  title             text not null constraint notice_has_a_title check (btrim(title) <> ''),
  body              text not null constraint notice_has_a_text check (btrim(body) <> ''),
  facts             jsonb not null,
  organization      text not null,
  organization_name text not null,
  case_number       text not null,
  published_at      timestamptz not null,
  open_until        timestamptz,
  shown             text not null,
  sha256            text not null,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  constraint practice_notices_only_in_the_sandbox foreign key (organization, sandbox) references organization (code, sandbox),
  constraint hash_is_of_what_is_shown check (sha256 = encode(sha256(convert_to(shown, 'UTF8')), 'hex')),
  constraint withdrawal_gives_its_reason check ((withdrawn_at is null) = (withdrawal_reason is null)),
  constraint only_a_draft_is_open_for_comment check ((kind in ('public-comment', 'solicitation')) = (open_until is not null)),
  constraint notice_period_lasts check (open_until > published_at),
  constraint notice_is_published_by_the_applicant
    foreign key (case_number, organization) references case_head (number, applicant),
  unique (number, case_number, kind) -- for the registers, whose rows name a notice of their own case
);
create index notice_latest on notice (published_at desc, number desc) where not sandbox;
create index notice_of_case on notice (case_number);
grant update (withdrawn_at, withdrawal_reason) on notice to jiedao_app;

create function withdrawal_is_final() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-13：公告 ' || old.number || ' 已经撤回，不能再改。');
  return new;
end $$;
create trigger withdrawal_is_final before update on notice
  for each row when (old.withdrawn_at is not null) execute function withdrawal_is_final();

-- INV-S-8: why the last draft of a case may not go public; null where somebody else cleared it.
create function clearing_finding(number text, drafting text, checking text, field text) returns text stable language plpgsql as $$
declare
  drafted case_step := last_step(number, drafting);
  checked case_step := last_step(number, checking);
begin
  return case
    when not coalesce(checked.seq > drafted.seq and answer(checked, field) = 'cleared', false)
      then 'INV-S-8：公告最后一稿没有通过保密审查。'
    when same_hand(checked, drafted) then 'INV-S-8：公告由起草人自行审查。'
  end;
end $$;

create function draft_finding(number text) returns text stable language sql as $$
  select clearing_finding(number, 'draftNotice', 'checkSecrecy', 'secrecyCheck')
$$;

create function solicitation_finding(number text) returns text stable language sql as $$
  select clearing_finding(number, 'draftSolicitation', 'checkSolicitation', 'solicitationCheck')
$$;

create function draft_shown_was_cleared() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case new.kind
    when 'public-comment' then draft_finding(new.case_number)
    when 'solicitation' then solicitation_finding(new.case_number)
  end);
  return null;
end $$;
create trigger draft_shown_was_cleared after insert on notice
  for each row when (new.open_until is not null) execute function draft_shown_was_cleared();
