-- The register of offices (Art. 4): what each office is called, by whom it is managed and which communities it manages, on any date.
-- Date ranges run from the first day to the day before the upper bound.
create extension if not exists btree_gist with schema public;

create table office (
  code           text primary key constraint office_is_an_organization references organization,
  existed        daterange not null constraint office_exists_for_a_while check (not isempty(existed) and not lower_inf(existed)),
  founded_case   text,
  abolished_case text,
  sandbox        boolean not null default false,
  constraint sandbox_offices_only_in_the_sandbox foreign key (code, sandbox) references organization (code, sandbox)
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
  area                  numeric(10, 2) constraint office_area_is_positive check (area > 0),
  registered_population int constraint office_registers_people check (registered_population >= 0),
  resident_population   int constraint office_has_residents check (resident_population >= 0),
  valid                 daterange not null constraint version_lasts_for_a_while check (not isempty(valid) and not lower_inf(valid)),
  change_case           text,
  sandbox               boolean not null default false,
  constraint office_has_one_name_at_a_time exclude using gist (office with =, valid with &&),
  constraint no_two_offices_of_one_name exclude using gist (name with =, sandbox with =, valid with &&)
);

create table community (
  code        text primary key,
  name        text not null constraint community_has_a_name check (name <> ''),
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
