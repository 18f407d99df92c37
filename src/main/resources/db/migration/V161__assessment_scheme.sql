-- Art. 20: by which scheme a county-level government assesses its offices in a year. A row is the legal effect; what the scheme
-- says is the version of the proposal that it names, which nobody can change (INV-20-7).
create table assessment_scheme (
  case_number text primary key,
  applicant text not null,
  unit text not null,
  year int not null,
  amends text constraint scheme_amends_one_of_the_register references assessment_scheme,
  published_on date not null,
  notice text not null,
  notice_kind text not null generated always as ('assessment-scheme') stored,
  proposal_version int not null,
  proposal_hash text not null,
  constraint scheme_is_of_the_applicant
    foreign key (case_number, applicant) references case_head (number, applicant),
  constraint scheme_names_a_version_of_its_case
    foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash),
  constraint scheme_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind),
  -- an amendment comes later, but not after the year that it is about
  constraint scheme_is_published_before_its_year
    check (published_on < make_date(year + case when amends is null then 0 else 1 end, 1, 1))
);
create unique index one_scheme_of_a_unit_and_year on assessment_scheme (unit, year) where amends is null;
create unique index a_scheme_is_amended_once on assessment_scheme (amends);
create index assessment_scheme_notice on assessment_scheme (notice);

-- Whether a scheme is the one by which offices are assessed: nothing was entered in its place.
create function scheme_stands(number text) returns boolean stable language sql as $$
  select not exists (select from assessment_scheme later where later.amends = $1)
$$;

-- What a scheme says: its offices and its indicators.
create function scheme_offices(number text, version_hash text) returns table (office text, office_group text)
stable language sql as $$
  select g ->> 'office', g ->> 'group' from case_proposal p, json_array_elements(p.facts -> 'groups') g
  where (p.case_number, p.hash) = ($1, $2)
$$;

create function scheme_indicators(number text, version_hash text)
returns table (place bigint, code text, dimension text, name text, weight numeric, formula text, parameter text, scorer text,
  items json, groups json, investment boolean, topic text) stable language sql as $$
  select i.place, row ->> 'code', row ->> 'dimension', row ->> 'name', (row ->> 'weight')::numeric, row ->> 'formula',
    row ->> 'parameter', row ->> 'scorer',
    case when json_typeof(row -> 'items') = 'array' then row -> 'items' end,
    case when json_typeof(row -> 'groups') = 'array' and json_array_length(row -> 'groups') > 0 then row -> 'groups' end,
    row ->> 'investment' = 'yes', nullif(row ->> 'topic', '')
  from case_proposal p, json_array_elements(p.facts -> 'indicators') with ordinality i (row, place)
  where (p.case_number, p.hash) = ($1, $2)
$$;

-- Those by which the offices of a group are assessed.
create function indicators_of_group(number text, version_hash text, office_group text)
returns table (code text, dimension text, weight numeric, formula text, investment boolean, topic text) stable language sql as $$
  select i.code, i.dimension, i.weight, i.formula, i.investment, i.topic from scheme_indicators($1, $2) i
  where i.groups is null or $3 in (select json_array_elements_text(i.groups))
$$;

create view assessment_scheme_office as
  select s.case_number, s.unit, s.year, o.office, o.office_group
  from assessment_scheme s, scheme_offices(s.case_number, s.proposal_hash) o;

create view assessment_indicator as
  select s.case_number, s.unit, s.year, i.*
  from assessment_scheme s, scheme_indicators(s.case_number, s.proposal_hash) i;

-- What each constraint stands for: the invariant and a sentence.
comment on constraint scheme_amends_one_of_the_register on assessment_scheme is 'INV-20-7：被调整的考核方案没有登记。';
comment on constraint scheme_is_of_the_applicant on assessment_scheme is 'INV-20-1：考核方案不是由提出的单位登记的。';
comment on constraint scheme_names_a_version_of_its_case on assessment_scheme is 'INV-20-7：登记的不是本案的一版方案。';
comment on constraint scheme_is_published on assessment_scheme is 'INV-20-7：考核方案须由本案的公告公布。';
comment on constraint scheme_is_published_before_its_year on assessment_scheme is 'INV-20-7：考核方案须在考核年度开始之前公布；调整须在年度之内。';
comment on index one_scheme_of_a_unit_and_year is 'INV-20-7：该地区这一年度已有考核方案，只能经会议决定调整。';
comment on index a_scheme_is_amended_once is 'INV-20-7：该方案已经调整过，请调整最后一次公布的方案。';
