-- Art. 5: that the offices of a county together stay within its total, that a determination is published as it was cleared,
-- and ends with the next one or with its office.

-- INV-5-3: the posts of a unit's offices on the day when they are most, from a day on; one at a time in a county.
create function staffing_finding(county text) returns text language plpgsql as $$
declare
  total staffing_quota;
  most record;
begin
  perform pg_advisory_xact_lock(hashtext('staffing ' || county));
  select q.* into total from staffing_quota q where q.unit = county order by q.loaded_at desc, q.edition desc limit 1;
  select max(s.administrative) as administrative, max(s.institution) as institution into most from (
    select sum(d.administrative) as administrative, sum(d.institution) as institution
    from (select distinct lower(valid) as day from staffing_determination) b
      join staffing_determination d on d.valid @> b.day join organization o on o.code = d.office and o.unit = county
    group by b.day) s;
  return case
    when most.administrative is null then null
    when total.unit is null then 'INV-5-3：本地区没有编制总量，不能核定街道编制（' || county || '）。'
    when most.administrative > total.administrative
      then 'INV-5-3：各街道行政编制合计 ' || most.administrative || ' 名，超过本地区总量 ' || total.administrative || ' 名。'
    when most.institution > total.institution
      then 'INV-5-3：各街道事业编制合计 ' || most.institution || ' 名，超过本地区总量 ' || total.institution || ' 名。'
  end;
end $$;

create function posts_stay_within_the_county_total() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, staffing_finding((select o.unit from organization o where o.code = new.office)));
  return null;
end $$;
create constraint trigger posts_stay_within_the_county_total after insert on staffing_determination
  deferrable initially deferred for each row execute function posts_stay_within_the_county_total();

create function total_covers_what_is_determined() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, staffing_finding(new.unit));
  return null;
end $$;
create trigger total_covers_what_is_determined after insert on staffing_quota
  for each row execute function total_covers_what_is_determined();

-- INV-S-8, INV-S-11: published today, as somebody else cleared it, after the period for objections.
create function determination_needs_its_notice() returns trigger language plpgsql as $$
declare
  published notice := (select n from notice n where n.number = new.notice);
  drafted case_step := last_step(new.case_number, 'draftNotice');
begin
  perform refuse(tg_name, case
    when (published.published_at at time zone 'Asia/Shanghai')::date <> new.published_on
      then 'INV-5-1：公布日期与公告不一致。'
    when lower(new.valid) is distinct from greatest(answer(drafted, 'effectiveDate')::date, new.published_on)
      then 'INV-5-1：核定的生效日期与公布的不一致。'
    else publication_finding(published, '机构编制')
  end);
  return null;
end $$;
create constraint trigger determination_needs_its_notice after insert on staffing_determination
  deferrable initially deferred for each row execute function determination_needs_its_notice();

-- A determination binds until the next one of its office begins, or until its office is no more.
create function determination_ends_once() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when old.end_reason is not null or lower(new.valid) <> lower(old.valid)
      then 'INV-5-1：已经终止的核定不能再改：' || old.decision_number || '。'
  end);
  return new;
end $$;
create trigger determination_ends_once before update on staffing_determination
  for each row execute function determination_ends_once();

create function determination_ends_for_its_reason() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when new.end_reason = 'replaced' and not exists (select from staffing_determination later
        where later.office = new.office and lower(later.valid) = upper(new.valid))
      then 'INV-5-1：没有新的核定，原核定不能终止：' || new.decision_number || '。'
    when new.end_reason = 'abolished' and not exists (select from office o
        where o.code = new.office and upper(o.existed) = upper(new.valid))
      then 'INV-5-5：街道没有撤销，核定的机构不能撤销：' || new.decision_number || '。'
  end);
  return null;
end $$;
create constraint trigger determination_ends_for_its_reason after update on staffing_determination
  deferrable initially deferred for each row execute function determination_ends_for_its_reason();

-- INV-5-5: nothing is determined for an office that is no more.
create function determination_is_of_an_office_that_exists() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-5-5：街道在核定生效之日已经撤销或者尚未设立：' || new.office || '。')
    from office o where o.code = new.office and not o.existed @> lower(new.valid);
  return null;
end $$;
create trigger determination_is_of_an_office_that_exists after insert on staffing_determination
  for each row execute function determination_is_of_an_office_that_exists();

create function staffing_case_ends_with_its_effect() returns trigger language plpgsql as $$
declare
  entered boolean := exists (select from staffing_determination d where d.case_number = new.number);
begin
  perform refuse(tg_name, case
    when new.outcome = 'determinationInEffect' and not entered
      then 'INV-5-1：案件以核定生效办结，但是登记簿没有登记。'
    when new.outcome <> 'determinationInEffect' and entered
      then 'INV-5-1：核定已经登记生效，案件不能以“' || new.outcome_label || '”办结。'
  end);
  return null;
end $$;
create constraint trigger staffing_case_ends_with_its_effect after update on case_head deferrable initially deferred
  for each row when (new.process = 'staffing-determination' and new.state = 'ended' and old.state <> 'ended')
  execute function staffing_case_ends_with_its_effect();

-- What each constraint stands for: the invariant and a sentence.
comment on constraint quota_is_of_a_unit on staffing_quota is 'INV-5-3：没有这个地区。';
comment on constraint quota_is_not_negative on staffing_quota is 'INV-5-3：编制总量不能是负数。';
comment on constraint determination_is_of_an_organization on staffing_determination is 'INV-5-1：没有这个街道办事处。';
comment on constraint determination_names_a_version_of_its_case on staffing_determination is 'INV-5-1：登记的方案不是本案的方案。';
comment on constraint determination_is_published on staffing_determination is 'INV-5-1：机构编制须由本案的公告公布。';
comment on constraint determination_begins_on_a_day on staffing_determination is 'INV-5-1：核定须有生效日期。';
comment on constraint determination_rests_on_all_three_factors on staffing_determination is 'INV-5-4：面积、人口、经济发展水平三项数据缺一不可。';
comment on constraint posts_are_not_negative on staffing_determination is 'INV-5-2：编制不能是负数，领导职数至少一名。';
comment on constraint determination_gives_its_reasons on staffing_determination is 'INV-5-1：须写明工作需要，以及优化、协同、高效各项理由。';
comment on constraint ended_determination_says_why on staffing_determination is 'INV-5-1：核定只因重新核定或者街道撤销终止。';
comment on constraint one_determination_of_an_office_at_a_time on staffing_determination is 'INV-5-1：一个街道同时只有一份核定有效。';
comment on index determination_number_is_used_once is 'INV-5-1：该核定文号已被使用。';
comment on constraint body_has_its_determination on office_body is 'INV-5-5：没有机构编制部门的核定，不能设立机构。';
comment on constraint body_has_name_function_and_head on office_body is 'INV-5-5：机构须有名称、职责和负责人职数。';
comment on index bodies_of_an_office_differ_by_name is 'INV-5-5：同一街道的机构不能重名。';
comment on constraint actual_staff_is_under_a_determination on staffing_actual is 'INV-5-2：没有核定编制，不能登记实有人员。';
comment on constraint staffing_evidence_has_its_determination on staffing_evidence is 'INV-5-1：证据所属的核定没有登记。';
comment on constraint staffing_evidence_kind on staffing_evidence is 'INV-5-1：没有这种证据。';
comment on constraint staffing_evidence_names_the_version_it_was_given_on on staffing_evidence is 'INV-5-1：证据与其所针对的方案版本不一致。';
