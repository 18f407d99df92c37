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

-- A text without spaces, punctuation and signs, which make no other matter of it (INV-12-9) and no other notice.
create function wording(words text) returns text immutable language sql as $$
  select regexp_replace($1,
    '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000-\u3004\u3008-\u3020\u3030\u303D'
    || '\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\uFFFE\uFFFF]+', '', 'g')
$$;

-- INV-S-8, INV-S-11: why a notice may not publish an effect; null where it says what somebody else cleared, after the
-- period for objections.
create function publication_finding(published notice, effect text) returns text stable language plpgsql as $$
declare
  drafted case_step := last_step(published.case_number, 'draftNotice');
begin
  return case
    when draft_finding(published.case_number) is not null then draft_finding(published.case_number)
    when (wording(published.title), wording(published.body))
        is distinct from (wording(answer(drafted, 'noticeTitle')), wording(answer(drafted, 'noticeText')))
      then 'INV-S-8：公布的不是经过审查的公告。'
    when answer(drafted, 'noticePeriod') = 'required' and not exists (select from notice shown
        where (shown.case_number, shown.kind) = (published.case_number, 'public-comment')
          and shown.open_until < published.published_at)
      then 'INV-S-11：公示期未满，不能公布' || effect || '。'
    when answer(drafted, 'noticePeriod') = 'required'
        and not coalesce((last_step(published.case_number, 'handleObjections')).seq > drafted.seq, false)
      then 'INV-S-11：公示期满后没有处理异议，不能公布' || effect || '。'
  end;
end $$;
