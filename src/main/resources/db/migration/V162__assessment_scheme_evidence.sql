-- Art. 20: what a scheme rests on, and what its indicators must be; checked at the end of the transaction that enters it.

-- The scheme of the year before, as it stood when this one was published.
create function scheme_before(s assessment_scheme) returns assessment_scheme stable language sql as $$
  select b from assessment_scheme b
  where (b.unit, b.year) = (s.unit, s.year - 1) and b.published_on <= s.published_on
    and not exists (select from assessment_scheme later where later.amends = b.case_number and later.published_on <= s.published_on)
$$;

-- INV-20-2, 3, 4: what is wrong with the weights of a group of offices; null where they hold.
create function weights_finding(s assessment_scheme, office_group text) returns text stable language plpgsql as $$
declare
  before assessment_scheme := scheme_before(s);
  facts json := (select p.facts from case_proposal p where (p.case_number, p.hash) = (s.case_number, s.proposal_hash));
  total numeric;
  satisfaction numeric;
  topics bigint;
  city numeric;
  society numeric;
  investment numeric;
  earlier record;
begin
  select sum(i.weight), coalesce(sum(i.weight) filter (where i.dimension = 'satisfaction'), 0),
    case when bool_or(i.topic is null) filter (where i.formula = 'survey' and i.dimension = 'satisfaction' and i.weight > 0) then 3
      else count(distinct i.topic) filter (where i.formula = 'survey' and i.dimension = 'satisfaction' and i.weight > 0) end,
    coalesce(sum(i.weight) filter (where i.dimension = 'city'), 0), coalesce(sum(i.weight) filter (where i.dimension = 'society'), 0),
    coalesce(sum(i.weight) filter (where i.investment), 0)
  into total, satisfaction, topics, city, society, investment
  from indicators_of_group(s.case_number, s.proposal_hash, office_group) i;

  select count(*) as known, coalesce(sum(i.weight) filter (where i.dimension = 'satisfaction'), 0) as satisfaction,
    coalesce(sum(i.weight) filter (where i.dimension = 'city'), 0) as city,
    coalesce(sum(i.weight) filter (where i.dimension = 'society'), 0) as society,
    coalesce(sum(i.weight) filter (where i.investment), 0) as investment
  into earlier from indicators_of_group(before.case_number, before.proposal_hash, office_group) i
  where exists (select from scheme_offices(before.case_number, before.proposal_hash) o where o.office_group = $2);

  return case
    when total is distinct from 100 then 'INV-20-2：权重之和应为 100，现为 ' || coalesce(total, 0) || '。'
    when satisfaction <= 0 or topics < 3 then 'INV-20-4：居民满意度须有权重，并包括改善民生、公共服务、社会治理三个方面。'
    when earlier.known > 0 and satisfaction < earlier.satisfaction then 'INV-20-4：居民满意度的权重不得低于上一年。'
    when facts ->> 'deviation' = 'requested' then null -- the county decided so, with the reason
    when earlier.known > 0 and (city < earlier.city or society < earlier.society)
      then 'INV-20-3：城市管理、社会建设的权重不得低于上一年。'
    when earlier.known > 0 and earlier.city + earlier.society < (facts ->> 'target')::numeric
        and city + society <= earlier.city + earlier.society
      then 'INV-20-3：城市管理、社会建设的权重之和没有提高，也没有达到目标。'
    when earlier.known > 0 and investment > earlier.investment or office_group = 'builtUp' and investment > 0 and earlier.known > 0
      then 'INV-20-3：招商引资、协税护税的权重不得提高，建成区不得有权重。'
  end;
end $$;

-- INV-20-5, 10: what is wrong with the items of the lists that an indicator cites, on the day from which the scheme counts.
create function items_finding(s assessment_scheme) returns text stable language sql as $$
  select case
      when item is null then 'INV-20-5：指标 ' || i.code || ' 没有引用清单事项。'
      when not is_duty_item(item, s.unit, greatest(make_date(s.year, 1, 1), s.published_on))
        then 'INV-20-5：指标 ' || i.code || ' 引用的清单事项 ' || item || ' 不在有效期。'
      else 'INV-20-10：指标 ' || i.code || ' 引用的 ' || item || ' 是配合责任，不能考核街道。'
    end
  from scheme_indicators(s.case_number, s.proposal_hash) i
    left join json_array_elements_text(i.items) cited (item) on true
  where i.formula <> 'survey' and item is null or is_cooperation(item)
    or item is not null and not is_duty_item(item, s.unit, greatest(make_date(s.year, 1, 1), s.published_on))
  order by i.place limit 1
$$;

create function scheme_indicators_hold() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, coalesce(items_finding(new), (select weights_finding(new, o.office_group)
    from (select distinct o.office_group from scheme_offices(new.case_number, new.proposal_hash) o) o
    where weights_finding(new, o.office_group) is not null order by o.office_group limit 1)));
  return null;
end $$;
create constraint trigger scheme_indicators_hold after insert on assessment_scheme
  deferrable initially deferred for each row execute function scheme_indicators_hold();

-- INV-20-11: whether an office's silence on a version was found by its government, after it was urged.
create function is_silent_on_scheme(s assessment_scheme, office text) returns boolean stable language sql as $$
  select exists (select from case_step silence join case_step found
      on (found.case_number, found.element, found.seq) = (silence.case_number, 'recordSchemeSilence', silence.seq - 1)
    where (silence.case_number, silence.proposal_hash, silence.element) = (s.case_number, s.proposal_hash, 'enterSilenceOnScheme')
      and answer(silence, 'office') = $2
      and is_signed(found, competent_body(s.case_number, 'government')) and answer(found, 'silenceDecision') = 'recorded'
      and exists (select from case_step urged
        where (urged.case_number, urged.proposal_hash, urged.element) = (s.case_number, s.proposal_hash, 'escalateSilenceOnScheme')
          and answer(urged, 'office') = $2 and urged.seq < found.seq))
$$;

-- INV-20-11: the office of the scheme that was not heard on the version entered.
create function unheard_of_scheme(s assessment_scheme) returns text stable language sql as $$
  select o.office from scheme_offices(s.case_number, s.proposal_hash) o
  where not is_silent_on_scheme(s, o.office) and not exists (select from case_step heard
    where (heard.case_number, heard.proposal_hash, heard.element) = (s.case_number, s.proposal_hash, 'giveSchemeOpinion')
      and is_signed(heard, o.office))
  order by o.office limit 1
$$;

-- INV-20-12: an office of the county on the day of the proposal that the scheme does not name.
create function forgotten_by_scheme(s assessment_scheme) returns text stable language sql as $$
  select v.office from case_head h join office_version v on v.managed_by = h.unit join office o on o.code = v.office
  where h.number = s.case_number
    and v.valid @> (h.opened_at at time zone 'Asia/Shanghai')::date and o.existed @> (h.opened_at at time zone 'Asia/Shanghai')::date
    and not exists (select from scheme_offices(s.case_number, s.proposal_hash) named where named.office = v.office)
  order by v.office limit 1
$$;

-- INV-20-1, 7, 11, 12: proposed by the county's performance office, of every office and heard by it, adopted by the county on this version.
create function scheme_was_decided() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  facts json := (select p.facts from case_proposal p where (p.case_number, p.hash) = (new.case_number, new.proposal_hash));
  adopted resolution := (select r from resolution r where r.case_number = new.case_number order by r.step_seq desc limit 1);
  amended assessment_scheme := (select s from assessment_scheme s where s.case_number = new.amends);
  shown notice := (select n from notice n where n.number = new.notice);
  unheard text := unheard_of_scheme(new);
  forgotten text := forgotten_by_scheme(new);
begin
  perform refuse(tg_name, case
    when head.process <> 'assessment-scheme' then 'INV-20-1：不经考核方案程序的案件不能登记考核方案（' || head.number || '）。'
    when new.applicant is distinct from competent_body(new.case_number, 'performance') or new.unit <> head.unit
        or not exists (select from unit u where (u.code, u.level) = (new.unit, 'COUNTY'))
      then 'INV-20-1：考核方案只能由区级政府的督查考核部门提出，不能由 ' || new.applicant || ' 提出。'
    when new.proposal_hash <> head.proposal_hash
        or ((facts ->> 'year')::numeric, nullif(facts ->> 'amends', '')) is distinct from (new.year::numeric, new.amends)
      then 'INV-20-7：登记的内容与会议通过的方案不一致。'
    when new.amends is not null and ((amended.unit, amended.year) <> (new.unit, new.year) or nullif(facts ->> 'amendReason', '') is null)
      then 'INV-20-7：只能说明理由，调整本地区同一年度的方案。'
    when facts ->> 'deviation' = 'requested' and nullif(facts ->> 'deviationReason', '') is null
      then 'INV-20-3：偏离权重走向没有写明理由。'
    when forgotten is not null then 'INV-20-12：考核方案没有列入街道 ' || forgotten || '。'
    when unheard is not null then 'INV-20-11：街道 ' || unheard || ' 对这一版方案既没有意见，也没有经催告未反馈的记录。'
    when (adopted.outcome, adopted.proposal_hash) is distinct from ('adopted', new.proposal_hash)
        or adopted.body is distinct from competent_body(new.case_number, 'government')
      then 'INV-20-7：本级政府常务会议没有通过这一版方案。'
    when (shown.published_at at time zone 'Asia/Shanghai')::date <> new.published_on then 'INV-20-7：公布日期与公告不一致。'
    when facts ->> 'deviation' = 'requested' and position(wording(facts ->> 'deviationReason') in wording(shown.shown)) = 0
      then 'INV-20-3：偏离权重走向的理由没有公布。'
    else publication_finding(shown, '考核方案')
  end);
  return null;
end $$;
create constraint trigger scheme_was_decided after insert on assessment_scheme
  deferrable initially deferred for each row execute function scheme_was_decided();

create function scheme_case_ends_with_its_scheme() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-20-7：考核方案的登记与案件的办结不一致（' || new.number || '）。')
    where (new.outcome = 'schemeFixed') <> exists (select from assessment_scheme s where s.case_number = new.number);
  return null;
end $$;
create constraint trigger scheme_case_ends_with_its_scheme after update on case_head deferrable initially deferred
  for each row when (new.process = 'assessment-scheme' and new.state = 'ended' and old.state <> 'ended')
  execute function scheme_case_ends_with_its_scheme();
