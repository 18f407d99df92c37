-- Art. 5: the bodies and posts of the offices, as the county's staffing authority determined them. A row is the legal effect.
-- Two kinds of posts, in columns of their own, so that nothing can mix them (INV-5-2): administrative (行政编制) and of
-- public institutions (事业编制).
create table staffing_quota (
  unit text not null constraint quota_is_of_a_unit references unit,
  edition text not null,
  administrative int not null,
  institution int not null,
  demo boolean not null,
  loaded_at timestamptz not null,
  primary key (unit, edition),
  constraint quota_is_not_negative check (administrative >= 0 and institution >= 0)
);

create table staffing_determination (
  case_number text primary key,
  office text not null constraint determination_is_of_an_organization references organization,
  valid daterange not null,
  decided_by text not null,
  decision_number text not null, -- 文号
  decided_on date not null,
  area numeric not null,
  resident_population int not null,
  economy_indicator text not null,
  economy_amount numeric not null,
  administrative int not null,
  institution int not null,
  leadership int not null,
  deviation_reason text,
  work_needs text not null,
  streamlined text not null,
  coordinated text not null,
  efficient text not null,
  published_on date not null,
  notice text not null,
  notice_kind text not null generated always as ('staffing') stored,
  proposal_version int not null,
  proposal_hash text not null,
  end_reason text,
  constraint determination_names_a_version_of_its_case
    foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash),
  constraint determination_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind),
  constraint determination_begins_on_a_day check (not isempty(valid) and not lower_inf(valid)),
  constraint determination_rests_on_all_three_factors -- INV-5-4
    check (area > 0 and resident_population > 0 and economy_indicator in ('gdp', 'revenue') and economy_amount > 0),
  constraint posts_are_not_negative check (administrative >= 0 and institution >= 0 and leadership > 0),
  constraint determination_gives_its_reasons
    check (work_needs <> '' and streamlined <> '' and coordinated <> '' and efficient <> ''),
  constraint ended_determination_says_why
    check (case when upper_inf(valid) then end_reason is null else coalesce(end_reason in ('replaced', 'abolished'), false) end),
  constraint one_determination_of_an_office_at_a_time exclude using gist (office with =, valid with &&)
);
create unique index determination_number_is_used_once on staffing_determination (decided_by, decision_number);
create index staffing_determination_notice on staffing_determination (notice);
grant update (valid, end_reason) on staffing_determination to jiedao_app;

create table office_body (
  case_number text not null constraint body_has_its_determination references staffing_determination, -- INV-5-5
  position int not null,
  name text not null,
  function text not null,
  head_posts int not null,
  primary key (case_number, position),
  constraint body_has_name_function_and_head check (name <> '' and function <> '' and head_posts > 0)
);
create unique index bodies_of_an_office_differ_by_name on office_body (case_number, wording(name));

-- Who sits on the posts, as reported in a case and checked by the staffing authority.
create table staffing_actual (
  report_case text not null,
  determination text not null constraint actual_staff_is_under_a_determination references staffing_determination,
  administrative int not null,
  institution int not null,
  reported_on date not null,
  primary key (report_case, determination)
);

-- What an entry rests on: steps of its case, each with the version of the plan it was given on.
create table staffing_evidence (
  case_number text not null constraint staffing_evidence_has_its_determination references staffing_determination,
  kind text not null constraint staffing_evidence_kind
    check (kind in ('data', 'affordability', 'cadre', 'legality', 'commission', 'decision')),
  seq int not null,
  proposal_version int not null,
  proposal_hash text not null,
  primary key (case_number, kind),
  constraint staffing_evidence_names_the_version_it_was_given_on
    foreign key (case_number, seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash)
);
