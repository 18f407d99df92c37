-- Art. 20: the yearly assessments of a county's offices, and the register of their final results. A row of annual_result is
-- the legal effect; its offices and their scores are entered with it.
create table assessment (
  case_number text primary key constraint assessment_has_its_case references case_head,
  unit text not null,
  year int not null,
  scheme text not null,
  opened_on date not null,
  excellent_quota numeric not null -- share of 优秀 among the offices at most
);
create index assessment_of_a_year on assessment (unit, year);

create table assessment_office (
  case_number text not null constraint assessed_office_has_its_assessment references assessment,
  office text not null,
  primary key (case_number, office)
);

create table annual_result (
  case_number text primary key constraint result_has_its_assessment references assessment,
  final_on date not null,
  notice text not null,
  notice_kind text not null generated always as ('assessment-result') stored,
  proposal_version int not null,
  proposal_hash text not null,
  constraint result_names_a_version_of_its_case
    foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash),
  constraint result_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind)
);

create table assessment_result (
  case_number text not null constraint office_result_has_its_year references annual_result,
  office text not null,
  year int not null,
  total numeric(5, 2) not null,
  bonus numeric not null,
  satisfaction numeric(5, 2) not null,
  grade text not null,
  vetoed boolean not null,
  primary key (case_number, office),
  constraint result_is_of_an_office_assessed
    foreign key (case_number, office) references assessment_office (case_number, office)
);
create unique index one_final_result_of_an_office_and_year on assessment_result (office, year);

create table assessment_score (
  case_number text not null,
  office text not null,
  position int not null,
  indicator text not null,
  dimension text not null,
  name text not null,
  weight numeric not null,
  score numeric(5, 2) not null,
  reckoning text not null,
  primary key (case_number, office, indicator),
  constraint score_is_explained check (score between 0 and 100 and btrim(reckoning) <> ''),
  constraint score_has_its_result foreign key (case_number, office) references assessment_result
);

comment on constraint assessment_has_its_case on assessment is 'INV-20-1：考核须有其案件。';
comment on constraint assessed_office_has_its_assessment on assessment_office is 'INV-20-1：没有这次考核。';
comment on constraint result_has_its_assessment on annual_result is 'INV-20-9：没有登记的考核不能有结果。';
comment on constraint result_names_a_version_of_its_case on annual_result is 'INV-20-9：结果所依据的方案不是本案的方案。';
comment on constraint result_is_published on annual_result is 'INV-20-9：考核结果须由本案的公告公布。';
comment on constraint office_result_has_its_year on assessment_result is 'INV-20-9：没有生效的年度结果，不能登记街道的结果。';
comment on constraint result_is_of_an_office_assessed on assessment_result is 'INV-20-9：没有参加考核的街道不能有结果。';
comment on index one_final_result_of_an_office_and_year is 'INV-20-9：一个街道一个年度只有一个最终结果。';
comment on constraint score_is_explained on assessment_score is 'INV-20-8：每项得分在零和一百之间，并写明怎样得出。';
comment on constraint score_has_its_result on assessment_score is 'INV-20-9：没有街道的结果，不能登记得分。';
