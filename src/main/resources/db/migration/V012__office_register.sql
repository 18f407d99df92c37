-- The register of offices (Art. 4): what each office is called, by whom it is managed and which communities it manages, on any date.
-- Date ranges run from the first day to the day before the upper bound.
create extension if not exists btree_gist with schema public;

create table office (
  code           text primary key,
  existed        daterange not null constraint office_exists_for_a_while check (not isempty(existed) and not lower_inf(existed)),
  founded_case   text,
  abolished_case text,
  sandbox        boolean not null default false,
  constraint office_is_an_organization foreign key (code, sandbox) references organization (code, sandbox)
);

create table office_version (
  office                text not null constraint version_is_of_an_office references office,
  name                  text not null constraint office_name_has_its_form check (name ~ '^[\u4e00-\u9fa5]{2,8}街道办事处$'),
  short_name            text not null,
  pinyin                text not null,
  legal_parent          text not null references unit,
  managed_by            text not null references unit, -- differs from legal_parent where an office is managed for another unit (代管)
  managing_body         text,                          -- a body without a code of its own that manages the office
  seat                  text,
  phone                 text,
  area                  numeric(10, 2),
  registered_population int,
  resident_population   int,
  valid                 daterange not null constraint version_lasts_for_a_while check (not isempty(valid) and not lower_inf(valid)),
  change_case           text,
  sandbox               boolean not null default false,
  constraint office_has_one_name_at_a_time exclude using gist (office with =, valid with &&),
  constraint no_two_offices_of_one_name exclude using gist (name with =, sandbox with =, valid with &&)
);

create table community (
  code        text primary key,
  name        text not null,
  unit        text not null references unit,
  demo        boolean not null default false,
  existed     daterange not null constraint community_exists_for_a_while check (not isempty(existed) and not lower_inf(existed)),
  change_case text,
  constraint no_two_communities_of_one_name exclude using gist (unit with =, name with =, existed with &&)
);

-- INV-4-7: at every date a community belongs to exactly one office. Deferrable, since a change moves many at once.
create table community_membership (
  community   text not null constraint membership_is_of_a_community references community,
  office      text not null constraint membership_is_in_an_office references office,
  valid       daterange not null constraint membership_lasts_for_a_while check (not isempty(valid) and not lower_inf(valid)),
  change_case text,
  constraint no_community_in_two_offices exclude using gist (community with =, valid with &&) deferrable initially deferred
);
create index community_membership_of_office on community_membership using gist (office, valid);

-- Who takes over what an abolished office had in hand.
create table office_succession (
  office      text not null constraint succession_is_of_an_office references office,
  matter      text not null constraint succession_matter check (matter in ('cases', 'transfers', 'lists', 'people')),
  successor   text not null constraint successor_is_an_office references office,
  from_date   date not null,
  change_case text,
  primary key (office, matter),
  constraint nobody_succeeds_himself check (successor <> office)
);

-- Once the first data set is loaded, the register changes by cases only.
create table office_register_edition (
  edition   text primary key,
  loaded_on date not null
);

grant update (existed, abolished_case) on office to jiedao_app;
grant update (valid) on office_version to jiedao_app;
grant update (valid) on community_membership to jiedao_app;

-- What a body was called on a day, in full and in short: an office by its last version begun by then.
create function name_of(body text, day date) returns text stable language sql as $$
  select coalesce((
      select u.name || v.name from office_version v join unit u on u.code = v.managed_by
      where v.office = $1 and lower(v.valid) <= $2 order by lower(v.valid) desc limit 1), o.name)
  from organization o where o.code = $1
$$;

create function short_name_of(body text, day date) returns text stable language sql as $$
  select coalesce((
      select v.short_name from office_version v
      where v.office = $1 and lower(v.valid) <= $2 order by lower(v.valid) desc limit 1), o.short_name)
  from organization o where o.code = $1
$$;

-- INV-4-1: after the first data set no row without the case that decided it; the column is the trigger's argument.
create function register_changes_by_cases() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-1：街道名录载入之后，只能依已经决定的案件变更。')
    where to_jsonb(new) ->> tg_argv[0] is null and exists (select from office_register_edition);
  return new;
end $$;
create trigger office_is_founded_by_a_case before insert on office
  for each row execute function register_changes_by_cases('founded_case');
create trigger office_is_abolished_by_a_case before update on office
  for each row execute function register_changes_by_cases('abolished_case');
create trigger version_is_made_by_a_case before insert on office_version
  for each row execute function register_changes_by_cases('change_case');
create trigger community_is_made_by_a_case before insert on community
  for each row execute function register_changes_by_cases('change_case');
create trigger membership_is_made_by_a_case before insert on community_membership
  for each row execute function register_changes_by_cases('change_case');
create trigger succession_is_made_by_a_case before insert on office_succession
  for each row execute function register_changes_by_cases('change_case');

create function office_stands_in_the_register() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-1：街道办事处须登记在街道名录中：' || new.name || '。')
    where not exists (select from office where code = new.code);
  return null;
end $$;
create constraint trigger office_stands_in_the_register after insert on organization deferrable initially deferred
  for each row when (new.kind = 'OFFICE') execute function office_stands_in_the_register();

create function register_holds_offices_only() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-1：街道名录只登记街道办事处：' || new.code || '。')
    where not exists (select from organization where code = new.code and kind = 'OFFICE');
  return new;
end $$;
create trigger register_holds_offices_only before insert on office
  for each row execute function register_holds_offices_only();

-- INV-4-8: what is on record stays; what still lasts may be ended, once.
create function what_lasted_stays() returns trigger language plpgsql as $$
declare
  before daterange := to_jsonb(old) ->> tg_argv[0];
  after daterange := to_jsonb(new) ->> tg_argv[0];
begin
  perform refuse(tg_name, 'INV-4-8：街道名录中已有的期间不能改动，持续中的只能终止一次。')
    where not upper_inf(before) or upper_inf(after) or lower(after) <> lower(before);
  return new;
end $$;
create trigger abolished_office_stays_abolished before update on office
  for each row execute function what_lasted_stays('existed');
create trigger past_version_stays before update on office_version
  for each row execute function what_lasted_stays('valid');
create trigger past_membership_stays before update on community_membership
  for each row execute function what_lasted_stays('valid');

-- INV-4-7: no day of its existence on which a community belongs to no office.
create function community_is_never_without_an_office() returns trigger language plpgsql as $$
declare
  concerned text := coalesce(to_jsonb(new) ->> 'community', to_jsonb(new) ->> 'code');
begin
  perform refuse(tg_name, 'INV-4-7：社区在存续期间的每一天都须属于一个街道：' || c.name || '。')
    from community c
    where c.code = concerned and c.existed::datemultirange is distinct from (
      select range_agg(m.valid) from community_membership m where m.community = c.code);
  return null;
end $$;
create constraint trigger community_begins_in_an_office after insert on community deferrable initially deferred
  for each row execute function community_is_never_without_an_office();
create constraint trigger community_is_never_without_an_office after insert or update on community_membership
  deferrable initially deferred for each row execute function community_is_never_without_an_office();

-- INV-4-7: nor does it belong to an office that is not there.
create function no_community_in_an_office_that_is_not_there() returns trigger language plpgsql as $$
declare
  concerned text := coalesce(to_jsonb(new) ->> 'office', to_jsonb(new) ->> 'code');
begin
  perform refuse(tg_name, 'INV-4-7：社区不能属于当时不存在的街道：' || string_agg(m.community, '、') || '。')
    from community_membership m join office o on o.code = m.office
    where o.code = concerned and not m.valid <@ o.existed having count(*) > 0;
  return null;
end $$;
create constraint trigger no_community_in_an_office_that_is_not_there after insert on community_membership
  deferrable initially deferred for each row execute function no_community_in_an_office_that_is_not_there();
create constraint trigger abolished_office_keeps_no_community after update on office
  deferrable initially deferred for each row execute function no_community_in_an_office_that_is_not_there();

-- INV-4-8: an office has a name and a unit on every day of its existence, and on no other.
create function office_is_described_on_every_day() returns trigger language plpgsql as $$
declare
  concerned text := coalesce(to_jsonb(new) ->> 'office', to_jsonb(new) ->> 'code');
begin
  perform refuse(tg_name, 'INV-4-8：街道在存续期间的每一天都须有名称和隶属关系，撤销之后不再有：' || o.code || '。')
    from office o
    where o.code = concerned and o.existed::datemultirange is distinct from (
      select range_agg(v.valid) from office_version v where v.office = o.code);
  return null;
end $$;
create constraint trigger office_is_described_on_every_day after insert or update on office_version
  deferrable initially deferred for each row execute function office_is_described_on_every_day();
create constraint trigger office_exists_as_described after insert or update on office
  deferrable initially deferred for each row execute function office_is_described_on_every_day();

-- INV-4-8: whatever an abolished office had in hand has a successor, who is there on the day.
create function abolished_office_has_its_successors() returns trigger language plpgsql as $$
declare
  concerned text := coalesce(to_jsonb(new) ->> 'office', to_jsonb(new) ->> 'code');
begin
  perform refuse(tg_name, 'INV-4-8：撤销的街道须为各项事务指定接续的街道：' || o.code || '。')
    from office o
    where o.code = concerned and not upper_inf(o.existed)
      and (select count(*) from office_succession s where s.office = o.code) < 4;
  perform refuse(tg_name, 'INV-4-8：接续须自街道撤销之日起由当日存在的街道承担：' || o.code || '。')
    from office o join office_succession s on s.office = o.code join office n on n.code = s.successor
    where o.code = concerned and (upper(o.existed) is distinct from s.from_date or not n.existed @> s.from_date);
  return null;
end $$;
create constraint trigger abolished_office_has_its_successors after insert or update on office
  deferrable initially deferred for each row execute function abolished_office_has_its_successors();
create constraint trigger succession_begins_with_the_abolition after insert on office_succession
  deferrable initially deferred for each row execute function abolished_office_has_its_successors();

comment on constraint office_is_an_organization on office is 'INV-4-1：街道名录中的街道须是已登记的单位。';
comment on constraint office_exists_for_a_while on office is 'INV-4-8：街道的存续期间须有开始日期，且不短于一天。';
comment on constraint version_is_of_an_office on office_version is 'INV-4-1：名称和隶属关系须属于名录中的街道。';
comment on constraint office_name_has_its_form on office_version is 'INV-4-1：名称须为二至八个汉字加“街道办事处”。';
comment on constraint version_lasts_for_a_while on office_version is 'INV-4-8：名称和隶属关系的期间须有开始日期，且不短于一天。';
comment on constraint office_has_one_name_at_a_time on office_version is 'INV-4-8：一个街道同一天只能有一个名称。';
comment on constraint no_two_offices_of_one_name on office_version is 'INV-4-1：同一天不能有两个同名的街道。';
comment on constraint community_exists_for_a_while on community is 'INV-4-7：社区的存续期间须有开始日期，且不短于一天。';
comment on constraint no_two_communities_of_one_name on community is 'INV-4-7：同一地区同一天不能有两个同名的社区。';
comment on constraint membership_is_of_a_community on community_membership is 'INV-4-7：没有这个社区。';
comment on constraint membership_is_in_an_office on community_membership is 'INV-4-7：没有这个街道。';
comment on constraint membership_lasts_for_a_while on community_membership is 'INV-4-7：社区隶属的期间须有开始日期，且不短于一天。';
comment on constraint no_community_in_two_offices on community_membership is 'INV-4-7：一个社区同一天只能属于一个街道。';
comment on constraint succession_is_of_an_office on office_succession is 'INV-4-8：没有这个街道。';
comment on constraint succession_matter on office_succession is 'INV-4-8：只有在办案件、准入事项、清单和人员有接续的街道。';
comment on constraint successor_is_an_office on office_succession is 'INV-4-8：接续的须是名录中的街道。';
comment on constraint nobody_succeeds_himself on office_succession is 'INV-4-8：街道不能由自己接续。';
