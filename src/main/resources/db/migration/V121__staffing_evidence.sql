-- Art. 5: which determinations the register takes. A piece of evidence is checked when it is entered; what an entry needs,
-- at the end of the transaction.

create function staffing_evidence_finding(e staffing_evidence, s case_step) returns text stable language plpgsql as $$
begin
  return case e.kind
    when 'data' then case
      when not (s.element = 'checkData' and s.organization = competent_body(s.case_number, 'staffing')
          and answer(s, 'dataCheck') = 'complete')
        then 'INV-5-4：数据没有经本级机构编制部门核对齐全。'
      when same_hand(s, last_step(s.case_number, 'submitDataSheet')) then 'INV-S-10：申报数据的人不能核对数据。'
      end
    when 'affordability' then case
      when not (s.element = 'giveAffordability' and is_signed(s, competent_body(s.case_number, 'finance')))
        then 'INV-5-1：财政意见不是本级财政部门负责人签署的。' end
    when 'cadre' then case
      when not (s.element = 'giveCadreOpinion' and is_signed(s, competent_body(s.case_number, 'organization-department')))
        then 'INV-5-1：组织部门意见不是本级组织部门负责人签署的。' end
    when 'legality' then case
      when not exists (select from legality_opinion l where (l.case_number, l.step_seq) = (s.case_number, s.seq)
          and l.conclusion = 'lawful' and not exists (select from legality_opinion later
            where later.case_number = l.case_number and later.step_seq > l.step_seq))
        then 'INV-5-1：最后的审查意见没有认定方案合法。' end
    when 'commission' then case
      when not (s.element = 'recordCommission' and is_signed(s, competent_body(s.case_number, 'staffing'))
          and answer(s, 'commissionDecision') = 'approved')
        then 'INV-5-1：编委会没有同意方案。' end
    when 'decision' then case
      when not (s.element = 'decideStaffing' and is_signed(s, competent_body(s.case_number, 'staffing'))
          and answer(s, 'staffingDecision') = 'approved')
        then 'INV-5-1：只有本级机构编制部门负责人能够决定街道的机构和编制。'
      when same_hand(s, last_step(s.case_number, 'studyStaffing')) or same_hand(s, last_step(s.case_number, 'adjustStaffing'))
        then 'INV-S-10：拟订方案的人不能自行决定。'
      end
  end;
end $$;

create function staffing_evidence_is_what_it_says() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, staffing_evidence_finding(new,
    (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.seq))));
  return null;
end $$;
create trigger staffing_evidence_is_what_it_says after insert on staffing_evidence
  for each row execute function staffing_evidence_is_what_it_says();

create function staffing_evidence_of(number text, evidence text) returns staffing_evidence stable language sql as $$
  select e from staffing_evidence e where (e.case_number, e.kind) = ($1, $2)
$$;

-- INV-5-1: decided by the authority of the office's own county, after everybody was heard on the very plan.
create function determination_is_decided_by_its_county() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  decision staffing_evidence := staffing_evidence_of(new.case_number, 'decision');
  decided case_step := (select s from case_step s where (s.case_number, s.seq) = (new.case_number, decision.seq));
  forum case_step := last_step(new.case_number, 'chooseForum');
begin
  perform refuse(tg_name, case
    when head.process <> 'staffing-determination' then 'INV-5-1：不经核定程序的案件不能登记机构编制（' || head.number || '）。'
    when not exists (select from organization o where (o.code, o.kind, o.unit) = (new.office, 'OFFICE', head.unit))
      then 'INV-5-1：不能核定其他地区街道的机构编制（' || new.office || '）。'
    when new.decided_by is distinct from competent_body(new.case_number, 'staffing')
      then 'INV-5-1：应由本级机构编制部门核定，不能由 ' || new.decided_by || ' 核定。'
    when decided.seq is null then 'INV-5-1：没有机构编制部门的决定。'
    when exists (select from unnest(array['affordability', 'cadre', 'legality', 'decision']) needed
        where (staffing_evidence_of(new.case_number, needed)).proposal_hash is distinct from new.proposal_hash)
      then 'INV-5-1：财政意见、组织部门意见、审查意见和决定须针对同一版方案，缺一不可。'
    when exists (select from staffing_evidence e where e.case_number = new.case_number and e.seq > decision.seq)
      then 'INV-5-1：作出决定早于听取意见。'
    when answer(forum, 'commissionForum') = 'required'
        and not coalesce((staffing_evidence_of(new.case_number, 'commission')).seq > forum.seq
          and (staffing_evidence_of(new.case_number, 'commission')).proposal_hash = new.proposal_hash, false)
      then 'INV-5-1：方案没有经编委会同意。'
    when (answer(decided, 'determinationNumber'), answer(decided, 'workNeeds'), answer(decided, 'streamlinedReason'),
        answer(decided, 'coordinatedReason'), answer(decided, 'efficientReason'),
        (decided.at at time zone 'Asia/Shanghai')::date)
        is distinct from (new.decision_number, new.work_needs, new.streamlined, new.coordinated, new.efficient, new.decided_on)
      then 'INV-5-1：登记的文号、日期和理由与决定不一致。'
  end);
  return null;
end $$;
create constraint trigger determination_is_decided_by_its_county after insert on staffing_determination
  deferrable initially deferred for each row execute function determination_is_decided_by_its_county();

-- INV-5-4: the factors are those of the plan, and were checked.
create function determination_rests_on_checked_data() returns trigger language plpgsql as $$
declare
  checked staffing_evidence := staffing_evidence_of(new.case_number, 'data');
begin
  perform refuse(tg_name, case
    when checked.seq is null then 'INV-5-4：三项法定数据没有经过核对。'
    when exists (select from case_proposal p where p.case_number = new.case_number
        and p.hash in (checked.proposal_hash, new.proposal_hash)
        and (p.facts ->> 'office', (p.facts ->> 'area')::numeric, (p.facts ->> 'residentPopulation')::int,
            p.facts ->> 'economyIndicator', (p.facts ->> 'economyAmount')::numeric)
          is distinct from (new.office, new.area, new.resident_population, new.economy_indicator, new.economy_amount))
      then 'INV-5-4：登记的面积、人口、经济发展水平与核对的数据不一致。'
  end);
  return null;
end $$;
create constraint trigger determination_rests_on_checked_data after insert on staffing_determination
  deferrable initially deferred for each row execute function determination_rests_on_checked_data();

-- INV-5-5: bodies and posts are those of the plan that was decided, none more and none less.
create function plan_of(number text, plan_hash text) returns json stable language sql as $$
  select p.facts from case_proposal p where (p.case_number, p.hash) = ($1, $2)
$$;

create function posts_are_those_decided() returns trigger language plpgsql as $$
declare
  plan json := plan_of(new.case_number, new.proposal_hash);
begin
  perform refuse(tg_name, case
    when (select h.proposal_hash from case_head h where h.number = new.case_number) <> new.proposal_hash
      then 'INV-5-5：决定之后方案有改动。'
    when ((plan ->> 'administrativePosts')::int, (plan ->> 'institutionPosts')::int, (plan ->> 'leadershipPosts')::int)
        is distinct from (new.administrative, new.institution, new.leadership)
      then 'INV-5-5：登记的编制与决定的方案不一致。'
  end);
  return null;
end $$;
create constraint trigger posts_are_those_decided after insert on staffing_determination
  deferrable initially deferred for each row execute function posts_are_those_decided();

create function bodies_are_those_decided() returns trigger language plpgsql as $$
declare
  plan json := (select plan_of(d.case_number, d.proposal_hash) from staffing_determination d where d.case_number = new.case_number);
begin
  perform refuse(tg_name, 'INV-5-5：登记的机构与决定的方案不一致。')
    where (select array_agg(row (b.name, b.function, b.head_posts)::text order by b.position)
        from office_body b where b.case_number = new.case_number)
      is distinct from (select array_agg(row (r.body ->> 'bodyName', r.body ->> 'bodyFunction', (r.body ->> 'headPosts')::int)::text
          order by r.place) from json_array_elements(plan -> 'bodies') with ordinality r (body, place));
  return null;
end $$;
create constraint trigger bodies_are_those_decided after insert on staffing_determination
  deferrable initially deferred for each row execute function bodies_are_those_decided();
create constraint trigger body_was_decided after insert on office_body
  deferrable initially deferred for each row execute function bodies_are_those_decided();

-- INV-5-6: no office gets a body because a department wants a counterpart.
create function no_body_matches_a_department() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when plan_of(new.case_number, new.proposal_hash) ->> 'requestKind' = 'matchingBody'
      then 'INV-5-6：部门不得要求街道设立与其对口的机构，这类要求不予核定。'
    when exists (select from case_head h join organization o on o.code = h.applicant
        where h.number = new.case_number and o.kind = 'DEPARTMENT' and o.function <> 'staffing')
      then 'INV-5-6：职能部门不能申请核定街道的机构。'
  end);
  return null;
end $$;
create trigger no_body_matches_a_department after insert on staffing_determination
  for each row execute function no_body_matches_a_department();

-- INV-5-2: reported in its case, checked there, and never above what is approved of the same kind.
create function actual_staff_is_within_the_posts() returns trigger language plpgsql as $$
declare
  approved staffing_determination := (select d from staffing_determination d where d.case_number = new.determination);
  checked case_step := last_step(new.report_case, 'checkData');
  reported json := plan_of(new.report_case, checked.proposal_hash);
begin
  perform refuse(tg_name, case
    when not coalesce(answer(checked, 'dataCheck') = 'complete' and reported ->> 'office' = approved.office, false)
      then 'INV-5-2：实有人员没有经本级机构编制部门核对。'
    when ((reported ->> 'actualAdministrative')::int, (reported ->> 'actualInstitution')::int)
        is distinct from (new.administrative, new.institution)
      then 'INV-5-2：登记的实有人员与申报的不一致。'
    when new.administrative > approved.administrative
      then 'INV-5-2：行政编制实有人员超过核定编制：' || new.administrative || ' 人，核定 ' || approved.administrative || ' 名。'
    when new.institution > approved.institution
      then 'INV-5-2：事业编制实有人员超过核定编制：' || new.institution || ' 人，核定 ' || approved.institution || ' 名。'
  end);
  return null;
end $$;
create trigger actual_staff_is_within_the_posts after insert on staffing_actual
  for each row execute function actual_staff_is_within_the_posts();

create function determination_covers_the_actual_staff() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-5-2：没有登记街道的实有人员。')
    where not exists (select from staffing_actual a where (a.report_case, a.determination) = (new.case_number, new.case_number));
  return null;
end $$;
create constraint trigger determination_covers_the_actual_staff after insert on staffing_determination
  deferrable initially deferred for each row execute function determination_covers_the_actual_staff();
