-- INV-4-1: what a change enters in the register of offices is what its proposal says, from its day on, and nothing else.

create function proposed(c office_change) returns json stable language sql as $$
  select p.facts from case_proposal p where (p.case_number, p.hash) = ($1.case_number, $1.proposal_hash)
$$;

-- The texts of a list of the proposal; none where it was not answered.
create function listed(facts json, field text) returns setof text stable language sql as $$
  select json_array_elements_text(case when json_typeof($1 -> $2) = 'array' then $1 -> $2 else '[]' end)
$$;

-- The offices that cease to exist by it.
create function proposed_endings(c office_change) returns setof text stable language sql as $$
  select office from listed(proposed($1), 'offices') f (office) where $1.kind in ('merger', 'abolition')
$$;

-- Which community passes to which office; 'NEW' is the office that it founds. A merger takes all there is.
create function proposed_moves(c office_change) returns table (community text, office text) stable language sql as $$
  select community, 'NEW' from listed(proposed($1), 'communities') f (community) where $1.kind = 'establishment'
  union all
  select m.community, 'NEW' from community_membership m join proposed_endings($1) e (office) on e.office = m.office
    where $1.kind = 'merger' and upper(m.valid) = $1.effective_on
  union all
  select moved.community, row ->> 'receiver' from json_array_elements(case when json_typeof(proposed($1) -> 'moves') = 'array'
      then proposed($1) -> 'moves' else '[]' end) f (row), listed(row, 'movedCommunities') moved (community)
    where $1.kind in ('abolition', 'boundaryChange')
  union all
  select n.code, 'NEW' from community n where n.change_case = $1.case_number
$$;

-- Who takes over what of which office.
create function proposed_successions(c office_change) returns table (office text, matter text, successor text)
  stable language sql as $$
  select e.office, m.matter, case $1.kind when 'merger' then 'NEW' else proposed($1) ->> m.field end
  from proposed_endings($1) e (office),
    (values ('cases', 'casesTo'), ('transfers', 'transfersTo'), ('lists', 'listsTo'), ('people', 'peopleTo')) m (matter, field)
$$;

create function register_finding(number text) returns text stable language plpgsql as $$
declare
  c office_change := (select c from office_change c where c.case_number = number);
  facts json := proposed(c);
  founded text := (select min(o.code) from office o where o.founded_case = number);
begin
  return case
    when (select count(*) from office o where o.founded_case = number)
        <> case when c.kind in ('establishment', 'merger') then 1 else 0 end
        or exists (select from office o where o.founded_case = number and lower(o.existed) <> c.effective_on)
      then 'INV-4-1：登记设立的街道与批准的方案不一致。'
    when exists (
        (select o.code from office o where o.abolished_case = number and upper(o.existed) = c.effective_on
          union all select o.code from office o where o.abolished_case = number and upper(o.existed) <> c.effective_on)
        except select proposed_endings(c))
      or exists (select proposed_endings(c)
        except select o.code from office o where o.abolished_case = number and upper(o.existed) = c.effective_on)
      then 'INV-4-1：登记撤销的街道与批准的方案不一致。'
    when exists (select from office_version v where v.change_case = number and (lower(v.valid) <> c.effective_on
        or v.office is distinct from case when founded is not null then founded
          when c.kind in ('renaming', 'relocation') then facts -> 'offices' ->> 0 end
        or facts ->> 'newName' <> '' and v.name <> facts ->> 'newName'
        or facts ->> 'seatAddress' <> '' and v.seat is distinct from facts ->> 'seatAddress'
        or (facts ->> 'area')::numeric is distinct from v.area and facts ->> 'area' <> ''
        or (facts ->> 'residentPopulation')::numeric <> v.resident_population))
        or c.kind in ('establishment', 'merger', 'renaming', 'relocation') and not exists (
          select from office_version v where v.change_case = number)
      then 'INV-4-1：登记的名称、驻地或者面积与批准的方案不一致。'
    when exists (select n.name from community n where n.change_case = number and lower(n.existed) = c.effective_on
          except select f.row ->> 'communityName' from json_array_elements(case
            when json_typeof(facts -> 'newCommunities') = 'array' then facts -> 'newCommunities' else '[]' end) f (row))
        or exists (select from community n where n.change_case = number and lower(n.existed) <> c.effective_on)
      then 'INV-4-1：登记的新社区与批准的方案不一致。'
    when exists (select m.community, m.office, lower(m.valid) from community_membership m where m.change_case = number
          except select p.community, case p.office when 'NEW' then founded else p.office end, c.effective_on from proposed_moves(c) p)
        or exists (select p.community, case p.office when 'NEW' then founded else p.office end, c.effective_on from proposed_moves(c) p
          except select m.community, m.office, lower(m.valid) from community_membership m where m.change_case = number)
      then 'INV-4-1：登记的社区归属与批准的方案不一致。'
    when exists (select s.office, s.matter, s.successor, s.from_date from office_succession s where s.change_case = number
          except select p.office, p.matter, case p.successor when 'NEW' then founded else p.successor end, c.effective_on
            from proposed_successions(c) p)
        or exists (select p.office, p.matter from proposed_successions(c) p
          except select s.office, s.matter from office_succession s where s.change_case = number)
      then 'INV-4-8：登记的承接街道与批准的方案不一致。'
  end;
end $$;

create function change_is_in_the_register() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, register_finding(new.case_number));
  return null;
end $$;
create constraint trigger change_is_in_the_register after insert on office_change
  deferrable initially deferred for each row execute function change_is_in_the_register();

create function register_changes_as_decided() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, register_finding(new.change_case));
  return null;
end $$;
create constraint trigger version_is_as_decided after insert on office_version deferrable initially deferred
  for each row when (new.change_case is not null) execute function register_changes_as_decided();
create constraint trigger community_is_as_decided after insert on community deferrable initially deferred
  for each row when (new.change_case is not null) execute function register_changes_as_decided();
create constraint trigger membership_is_as_decided after insert on community_membership deferrable initially deferred
  for each row when (new.change_case is not null) execute function register_changes_as_decided();
create constraint trigger succession_is_as_decided after insert on office_succession deferrable initially deferred
  for each row when (new.change_case is not null) execute function register_changes_as_decided();

create function office_begins_as_decided() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, register_finding(new.founded_case));
  return null;
end $$;
create constraint trigger office_begins_as_decided after insert on office deferrable initially deferred
  for each row when (new.founded_case is not null) execute function office_begins_as_decided();

create function office_ends_as_decided() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, register_finding(new.abolished_case));
  return null;
end $$;
create constraint trigger office_ends_as_decided after update on office deferrable initially deferred
  for each row when (new.abolished_case is not null) execute function office_ends_as_decided();

comment on constraint office_change_kind on office_change is 'INV-4-1：没有这种变更。';
comment on constraint office_change_authority on office_change is 'INV-4-1、INV-4-5：变更只由市人民政府或者省人民政府批准。';
comment on constraint office_change_is_of_the_applicant on office_change is 'INV-4-1、INV-4-2：变更只能登记在申请单位名下。';
comment on constraint office_change_names_a_version_of_its_case on office_change is 'INV-4-1：登记的方案不是本案的方案。';
comment on constraint office_change_is_published on office_change is 'INV-4-1：变更须由本案的变更公告公布。';
comment on constraint office_change_holds_after_reply_and_publication on office_change is 'INV-4-1、INV-4-10：生效日期不得早于批复日期和公布日期。';
comment on constraint change_takes_effect_on_its_day on office_change is 'INV-4-1、INV-4-10：变更的生效日期未到，不能生效。';
comment on constraint only_a_municipal_change_was_reviewed_by_the_city on office_change is 'INV-4-1、INV-4-5：由市人民政府批准的须有审核意见，报省人民政府批准的没有。';
comment on constraint change_evidence_has_its_change on office_change_evidence is 'INV-4-1：证据所属的变更没有登记。';
comment on constraint change_evidence_kind on office_change_evidence is 'INV-4-1：没有这种证据。';
comment on constraint change_evidence_names_the_version_it_was_given_on on office_change_evidence is 'INV-4-1：证据与其所针对的方案版本不一致。';
comment on constraint change_follow_up_has_its_change on office_change_follow_up is 'INV-4-1：后续工作所属的变更没有登记。';
comment on constraint a_case_follows_up_one_change on office_change_follow_up is 'INV-4-1：一件后续工作只属于一项变更。';
comment on constraint change_follow_up_follows_from_its_change on office_change_follow_up is 'INV-4-1：后续工作不是由该变更产生的。';
comment on constraint founding_needs_its_decision on office is 'INV-4-1：没有登记的变更，不能设立街道。';
comment on constraint abolition_needs_its_decision on office is 'INV-4-1：没有登记的变更，不能撤销街道。';
comment on constraint version_needs_its_decision on office_version is 'INV-4-1：没有登记的变更，不能改变街道的名称、驻地和隶属。';
comment on constraint community_needs_its_decision on community is 'INV-4-1：没有登记的变更，不能登记新的社区。';
comment on constraint membership_needs_its_decision on community_membership is 'INV-4-1：没有登记的变更，社区不能改属其他街道。';
comment on constraint succession_needs_its_decision on office_succession is 'INV-4-1：没有登记的变更，不能指定承接的街道。';
