-- Who works in another's stead: for all he has to do while he is away (代理), or for the signatures that he named in
-- writing while he stays (授权代签). Both are dated, and only ever revoked.
create table substitution (
  id           uuid primary key,
  absent       text not null,
  organization text not null,
  substitute   text not null,
  valid_from   date not null,
  valid_until  date not null,
  reason       text not null constraint substitution_gives_its_reason check (btrim(reason) <> ''),
  made_by      text not null,
  made_at      timestamptz not null,
  revoked_at   timestamptz,
  revoked_by   text,
  constraint nobody_substitutes_for_himself check (absent <> substitute),
  constraint substitution_ends_after_it_begins check (valid_until >= valid_from),
  constraint substitution_revocation_names_who check ((revoked_at is null) = (revoked_by is null))
);
create index substitution_of_substitute on substitution (substitute);
create index substitution_of_organization on substitution (organization);
grant update (revoked_at, revoked_by) on substitution to jiedao_app;

create table signing_authority (
  id            uuid primary key,
  leader        text not null,
  organization  text not null,
  deputy        text not null,
  tasks         text[] not null constraint signing_authority_names_its_tasks check (cardinality(tasks) > 0),
  valid_from    date not null,
  valid_until   date not null,
  document_name text not null,
  document      bytea not null
                constraint signing_authority_has_at_most_5_mb check (octet_length(document) between 1 and 5242880),
  sha256        text not null,
  made_by       text not null,
  made_at       timestamptz not null,
  revoked_at    timestamptz,
  revoked_by    text,
  constraint nobody_signs_for_himself check (leader <> deputy),
  constraint signing_authority_ends_after_it_begins check (valid_until >= valid_from),
  constraint signing_authority_is_what_was_written check (sha256 = encode(sha256(document), 'hex')),
  constraint signing_authority_revocation_names_who check ((revoked_at is null) = (revoked_by is null))
);
create index signing_authority_of_deputy on signing_authority (deputy);
create index signing_authority_of_organization on signing_authority (organization);
grant update (revoked_at, revoked_by) on signing_authority to jiedao_app;

-- Whether somebody holds a post in a body on each of these days.
create function holds_post(who text, body text, first date, last date, must_lead boolean) returns boolean
stable language sql as $$
  select exists (select from post p where (p.person, p.organization) = ($1, $2) and (p.leader or not $5)
    and p.valid_from <= $3 and coalesce(p.valid_until, 'infinity') >= $4)
$$;

-- The absent person's row is locked, so that two substitutes for the same days cannot be entered at once.
create function substitution_is_between_colleagues() returns trigger language plpgsql as $$
begin
  perform from person where id = new.absent for update;
  perform refuse(tg_name, case
    when not holds_post(new.absent, new.organization, new.valid_from, new.valid_until, false)
        or not holds_post(new.substitute, new.organization, new.valid_from, new.valid_until, false)
      then 'INV-S-27：被代理人和代理人在代理期间都须在该单位任职。'
    when exists (select from substitution s where (s.absent, s.organization) = (new.absent, new.organization)
        and s.id <> new.id and s.revoked_at is null
        and s.valid_from <= new.valid_until and s.valid_until >= new.valid_from)
      then 'INV-S-27：同一期间只能有一名代理人。'
  end);
  return null;
end $$;
create trigger substitution_is_between_colleagues after insert on substitution
  for each row execute function substitution_is_between_colleagues();

create function signing_authority_is_given_by_a_leader() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-27：授权人须是该单位负责人，被授权人须在该单位任职。')
    where not holds_post(new.leader, new.organization, new.valid_from, new.valid_until, true)
      or not holds_post(new.deputy, new.organization, new.valid_from, new.valid_until, false);
  return null;
end $$;
create trigger signing_authority_is_given_by_a_leader after insert on signing_authority
  for each row execute function signing_authority_is_given_by_a_leader();

create function what_was_revoked_stays_revoked() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-27：已经撤销的代理或者授权不能恢复。');
  return new;
end $$;
create trigger revoked_substitution_stays_revoked before update on substitution
  for each row when (old.revoked_at is not null) execute function what_was_revoked_stays_revoked();
create trigger revoked_signing_authority_stays_revoked before update on signing_authority
  for each row when (old.revoked_at is not null) execute function what_was_revoked_stays_revoked();

create function is_substituted(step case_step) returns boolean stable language sql as $$
  select exists (select from substitution s
    where (s.absent, s.organization, s.substitute) = ($1.on_behalf_of, $1.organization, $1.person)
      and ($1.at at time zone 'Asia/Shanghai')::date between s.valid_from and s.valid_until
      and (s.revoked_at is null or s.revoked_at > $1.at))
$$;

-- The written authority under which a step was signed; what the house did in its wake is covered by it too.
create function is_authorized(step case_step, authority text) returns boolean stable language sql as $$
  select exists (select from signing_authority a
    where (a.leader, a.organization, a.deputy) = ($1.on_behalf_of, $1.organization, $1.person)
      and ($2 is null or a.id::text = $2)
      and ($1.kind in ('system', 'message') or $1.kind = 'task' and $1.element = any (a.tasks))
      and ($1.at at time zone 'Asia/Shanghai')::date between a.valid_from and a.valid_until
      and (a.revoked_at is null or a.revoked_at > $1.at))
$$;

-- INV-S-27: nobody acts in another's stead without a substitution, or an authority for just this, in force then.
create function step_for_another_rests_on_a_mandate() returns trigger language plpgsql as $$
declare
  today date := (new.at at time zone 'Asia/Shanghai')::date;
begin
  perform refuse(tg_name, case
    when not holds_post(new.on_behalf_of, new.organization, today, today, false)
      then 'INV-S-27：被代表的人当日在该单位没有职务：' || new.on_behalf_of || '。'
    when not is_substituted(new) and not is_authorized(new, null)
      then 'INV-S-27：没有当时有效的代理或者授权代签，不能代 ' || new.on_behalf_of || ' 办理「' || new.label || '」。'
  end);
  return null;
end $$;
create trigger step_for_another_rests_on_a_mandate after insert on case_step
  for each row when (new.on_behalf_of is not null) execute function step_for_another_rests_on_a_mandate();

-- INV-S-27: whoever signs by written authority says which.
create function signature_for_another_names_its_authority() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-27：代签没有写明当时有效的授权书。') from case_step s
    where (s.case_number, s.seq) = (new.case_number, new.seq) and s.on_behalf_of is not null and s.kind = 'task'
      and not case when new.answers ->> 'signingAuthority' is null then is_substituted(s)
        else is_authorized(s, new.answers ->> 'signingAuthority') end;
  return null;
end $$;
create trigger signature_for_another_names_its_authority after insert on case_step_content
  for each row execute function signature_for_another_names_its_authority();

comment on constraint substitution_gives_its_reason on substitution is 'INV-S-27：代理须写明理由。';
comment on constraint nobody_substitutes_for_himself on substitution is 'INV-S-27：不能由本人代理本人。';
comment on constraint substitution_ends_after_it_begins on substitution is 'INV-S-27：代理不能在开始之前结束。';
comment on constraint substitution_revocation_names_who on substitution is 'INV-S-27：撤销代理须写明由谁撤销。';
comment on constraint signing_authority_names_its_tasks on signing_authority is 'INV-S-27：授权书须写明可以代签的事项。';
comment on constraint signing_authority_has_at_most_5_mb on signing_authority is 'INV-S-27：授权书文件不能为空，也不能超过 5 MB。';
comment on constraint nobody_signs_for_himself on signing_authority is 'INV-S-27：不能授权本人代签。';
comment on constraint signing_authority_ends_after_it_begins on signing_authority is 'INV-S-27：授权不能在开始之前结束。';
comment on constraint signing_authority_is_what_was_written on signing_authority is 'INV-S-27：授权书的哈希与文件不符。';
comment on constraint signing_authority_revocation_names_who on signing_authority is 'INV-S-27：撤销授权须写明由谁撤销。';
