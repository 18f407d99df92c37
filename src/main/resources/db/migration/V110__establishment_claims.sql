-- Art. 4: what the open changes of offices have in hand. A row without released_at is held by its case.
create table change_application (
  case_number  text primary key,
  applicant    text not null,
  new_name     text,
  earlier_case text constraint nobody_follows_himself check (earlier_case <> case_number),
  released_at  timestamptz,
  constraint change_is_of_the_applicant foreign key (case_number, applicant) references case_head (number, applicant)
);
create unique index one_open_change_of_a_name on change_application (new_name) where released_at is null;
grant update (new_name, earlier_case, released_at) on change_application to jiedao_app;

create table change_claim (
  case_number text not null constraint claim_is_of_a_change references change_application,
  office      text not null constraint claim_is_of_an_office references office,
  released_at timestamptz,
  primary key (case_number, office)
);
create unique index one_open_change_of_an_office on change_claim (office) where released_at is null;
grant update (released_at) on change_claim to jiedao_app;

create table change_claim_community (
  case_number text not null constraint community_claim_is_of_a_change references change_application,
  community   text not null constraint claim_is_of_a_community references community,
  released_at timestamptz,
  primary key (case_number, community)
);
create unique index one_open_change_of_a_community on change_claim_community (community) where released_at is null;
grant update (released_at) on change_claim_community to jiedao_app;

-- INV-4-2: only a county-level government applies. INV-4-11: what was refused comes back as a case of its own.
create function change_is_a_county_governments() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  earlier case_head := (select h from case_head h where h.number = new.earlier_case);
begin
  perform refuse(tg_name, case
    when head.process <> 'office-establishment' or not exists (select from organization o join unit u on u.code = o.unit
        where o.code = new.applicant and (o.kind, o.function, u.level) = ('GOVERNMENT', 'government', 'COUNTY'))
      then 'INV-4-2：街道的设立、更名、合并、撤销只能由县级市、区人民政府申请。'
    when new.earlier_case is not null and not coalesce(earlier.process = 'office-establishment'
        and earlier.applicant = new.applicant and earlier.state = 'ended' and earlier.outcome <> 'changeApproved', false)
      then 'INV-4-11：原申请须是本单位未获批准或者已撤回的变更案件：' || new.earlier_case || '。'
  end);
  return null;
end $$;
create trigger change_is_a_county_governments after insert or update of earlier_case on change_application
  for each row execute function change_is_a_county_governments();

-- INV-4-9: what an open case claimed it keeps, until another version of its proposal no longer names it.
create function claim_is_of_the_own_unit() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-9：只能变更本地区的街道：' || new.office || '。') where not exists (
    select from case_head h join organization o on o.unit = h.unit where (h.number, o.code) = (new.case_number, new.office));
  return null;
end $$;
create trigger claim_is_of_the_own_unit after insert on change_claim
  for each row execute function claim_is_of_the_own_unit();

-- What a change rests on before the county's meeting deliberates on it, each given on the version that goes there.
create function impartial_experts(argument case_step) returns bigint stable language sql as $$
  select count(distinct e ->> 'expertName') from case_step_content c, json_array_elements(c.answers -> 'experts') e
  where (c.case_number, c.seq) = ($1.case_number, $1.seq) and e ->> 'noInterest' = 'yes'
$$;

create function is_unheard_of_change(number text, version_hash text) returns boolean stable language sql as $$
  select exists (
    select from unnest(array['staffing', 'finance', 'natural-resources', 'housing-construction', 'public-security']) body_function
    where not exists (select from case_step s
      where (s.case_number, s.proposal_hash, s.element) = ($1, $2, 'giveDepartmentOpinion')
        and s.organization = competent_body($1, body_function)))
  or exists (
    select from change_claim c where c.case_number = $1 and c.released_at is null and not exists (select from case_step s
      where (s.case_number, s.proposal_hash, s.element, s.organization) = ($1, $2, 'giveOfficeOpinion', c.office)))
$$;

create function change_finding(number text, version_hash text) returns text stable language plpgsql as $$
declare
  argument case_step := last_step(number, 'argueByExperts');
  risk case_step := last_step(number, 'assessRisk');
  communities case_step := last_step(number, 'recordCommunityOpinions');
  reviewed legality_opinion := (select l from legality_opinion l where l.case_number = change_finding.number order by l.step_seq desc limit 1);
begin
  return case
    when (risk.proposal_hash, answer(risk, 'riskState')) is distinct from (version_hash, 'acceptable')
      then 'INV-4-6：这一版方案没有评估风险，或者风险不可控，不能提交会议。'
    when argument.proposal_hash is distinct from version_hash or impartial_experts(argument) < 3
      then 'INV-4-12：这一版方案没有经三名以上无利害关系的专家论证，不能提交会议。'
    when communities.proposal_hash is distinct from version_hash or is_unheard_of_change(number, version_hash)
      then 'INV-4-12：这一版方案没有听取全部部门、涉及的街道和社区的意见，不能提交会议。'
    when (reviewed.conclusion, reviewed.proposal_hash) is distinct from ('lawful', version_hash)
      then 'INV-4-12：这一版方案没有合法的审查意见，不能提交会议。'
  end;
end $$;

create function change_was_studied() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, change_finding(new.case_number, new.proposal_hash)) from case_head h
    where h.number = new.case_number and h.process = 'office-establishment' and h.handed_up_to is null;
  return null;
end $$;
create trigger change_was_studied after insert or update of filed_step, proposal_hash on meeting_topic
  for each row execute function change_was_studied();

comment on constraint change_is_of_the_applicant on change_application is 'INV-4-2：变更只能登记在申请单位名下。';
comment on constraint nobody_follows_himself on change_application is 'INV-4-11：原申请不能是本案自己。';
comment on index one_open_change_of_a_name is 'INV-4-9：另一件未办结的变更也要使用这个名称，请核对后重新提交。';
comment on index one_open_change_of_an_office is 'INV-4-9：涉及的街道已有一件未办结的变更，请等它办结后再申请。';
comment on index one_open_change_of_a_community is 'INV-4-9：涉及的社区在另一件未办结的变更中，请等它办结后再申请。';
comment on constraint claim_is_of_a_change on change_claim is 'INV-4-9：街道由没有申请的变更占用。';
comment on constraint claim_is_of_an_office on change_claim is 'INV-4-9：名录中没有这个街道。';
comment on constraint community_claim_is_of_a_change on change_claim_community is 'INV-4-9：社区由没有申请的变更占用。';
comment on constraint claim_is_of_a_community on change_claim_community is 'INV-4-9：名录中没有这个社区。';
