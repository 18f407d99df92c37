-- Art. 20: which assessments and results the registers take. Checked at the end of the transaction, when everything is entered.

-- The scheme by which the offices of a unit are assessed in a year.
create function standing_scheme(unit text, year int) returns text stable language sql as $$
  select s.case_number from assessment_scheme s where (s.unit, s.year) = ($1, $2) and scheme_stands(s.case_number)
$$;

-- INV-20-1, INV-20-7: the county's own, by the scheme that was published before its year.
create function assessment_finding(a assessment) returns text language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = a.case_number);
begin
  perform pg_advisory_xact_lock(hashtext('assessment ' || a.unit));
  return case
    when (head.process, head.unit) is distinct from ('annual-assessment', a.unit)
        or head.applicant is distinct from competent_body(a.case_number, 'performance')
      then 'INV-20-1：考核只能由本级政府的督查考核机构按年度考核程序发起。'
    when standing_scheme(a.unit, a.year) is distinct from a.scheme
      then 'INV-20-7：考核须按该年度生效的考核方案进行。'
    when a.year > extract(year from a.opened_on) then 'INV-20-7：考核年度尚未开始。'
    when exists (select from assessment other join case_head h on h.number = other.case_number
        where (other.unit, other.year) = (a.unit, a.year) and other.case_number <> a.case_number
          and (h.state <> 'ended' or h.outcome = 'resultsFinal'))
      then 'INV-20-1：该地区这一年度的考核已经发起。'
    when exists (select from assessment_office o where o.case_number = a.case_number and not exists (
        select from assessment_scheme_office s where (s.case_number, s.office) = (a.scheme, o.office)))
      then 'INV-20-7：调整后的考核方案没有列入正在考核的街道。'
    when exists (select from annual_result r where r.case_number = a.case_number)
      then 'INV-20-9：考核结果已经生效，不能更换考核方案。'
  end;
end $$;

create function assessment_is_by_its_scheme() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, assessment_finding(new));
  return null;
end $$;
create trigger assessment_is_by_its_scheme after insert or update on assessment
  for each row execute function assessment_is_by_its_scheme();
grant update (scheme) on assessment to jiedao_app;

-- Every office of the scheme is assessed, unless it was abolished before, and no other.
create function assessment_covers_its_offices() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-20-1：考核方案中的街道没有全部参加考核。')
    from (select s.office from assessment_scheme_office s join office o on o.code = s.office
        where s.case_number = new.scheme and o.existed @> new.opened_on) scheme
    where not exists (select from assessment_office o where (o.case_number, o.office) = (new.case_number, scheme.office)) limit 1;
  return null;
end $$;
create constraint trigger assessment_covers_its_offices after insert on assessment
  deferrable initially deferred for each row execute function assessment_covers_its_offices();

create function assessed_office_is_of_the_scheme() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-20-1：街道不在考核方案中：' || new.office || '。')
    from assessment a where a.case_number = new.case_number and not exists (select from assessment_scheme_office s
      where (s.case_number, s.office) = (a.scheme, new.office));
  return null;
end $$;
create trigger assessed_office_is_of_the_scheme after insert on assessment_office
  for each row execute function assessed_office_is_of_the_scheme();

-- The lines of a list that a step answered.
create function lines_of(step case_step, field text) returns setof json stable language sql as $$
  select json_array_elements(c.answers -> $2) from case_step_content c
  where (c.case_number, c.seq) = ($1.case_number, $1.seq) and json_typeof(c.answers -> $2) = 'array'
$$;

-- INV-20-9: an office that has not had its say on its score, or whose appeal is open; null where there is none.
create function office_unheard(number text) returns text stable language sql as $$
  select o.office from assessment_office o where o.case_number = $1
    and not exists (select from case_step s where s.case_number = $1
      and s.seq > (last_step($1, 'recordBonuses')).seq and answer(s, 'office') = o.office
      and (s.element = 'recordLapsedStatement' or s.element = 'stateOnScore' and is_signed(s, o.office)
        and (answer(s, 'scoreStatement') = 'agree' or exists (select from case_step answered
          where (answered.case_number, answered.element) = ($1, 'answerStatement')
            and answered.seq > s.seq and answer(answered, 'office') = o.office))))
  limit 1
$$;

-- INV-20-9: the mean of three blocks of a survey as one fraction, rounded once, HALF_UP at two.
create function mean_of_blocks(worth numeric[], valid numeric[]) returns numeric immutable language sql as $$
  select div(200 * dividend + divisor, 2 * divisor) / 100
  from (select worth[1] * valid[2] * valid[3] + worth[2] * valid[1] * valid[3] + worth[3] * valid[1] * valid[2] as dividend,
    3 * valid[1] * valid[2] * valid[3] as divisor) fraction
$$;

-- INV-20-9: what residents think of an office, by what was counted.
create function satisfaction_counted(number text, office text) returns numeric stable language sql as $$
  select mean_of_blocks(array_agg(worth), array_agg(valid)) from (
    select sum(c.n)::numeric as valid, sum(c.n::numeric * case c.answer when 'satisfied' then 100 when 'fairly' then 80
      when 'neutral' then 60 when 'ratherNot' then 30 else 0 end) as worth
    from survey_count c where (c.case_number, c.office) = ($1, $2) and c.answer <> 'dontKnow' group by c.topic) blocks
$$;

-- Why a year's results may not become final; null where they may.
create function annual_result_finding(r annual_result) returns text stable language plpgsql as $$
declare
  a assessment := (select x from assessment x where x.case_number = r.case_number);
  graded case_step := last_step(r.case_number, 'gradeOffices');
  reviewed case_step := last_step(r.case_number, 'reviewResults');
  handled case_step := last_step(r.case_number, 'handleObjections');
  decided resolution := (select x from resolution x where x.case_number = r.case_number order by x.step_seq desc limit 1);
  published notice := (select n from notice n where n.number = r.notice);
begin
  return case
    when standing_scheme(a.unit, a.year) is distinct from a.scheme
      then 'INV-20-7：考核方案已经调整，考核结果没有按调整后的方案计算。'
    when not exists (select from survey_confirmation c where c.case_number = r.case_number)
      then 'INV-20-4：居民满意度调查没有确认。'
    when not coalesce(reviewed.seq > graded.seq and graded.seq > (last_step(r.case_number, 'recordBonuses')).seq
        and answer(reviewed, 'reviewDecision') = 'confirmed'
        and is_signed(reviewed, competent_body(r.case_number, 'performance')), false)
      then 'INV-20-8：考核结果没有经考核工作组审核通过。'
    when exists (select from case_step s where s.case_number = r.case_number
        and s.element in ('recordBonuses', 'scoreIndicators', 'answerStatement') and same_hand(s, reviewed))
      then 'INV-20-8：评分或者登记加减分的人不能审核考核结果。'
    when office_unheard(r.case_number) is not null
      then 'INV-20-9：没有听取街道对评分的意见：' || office_unheard(r.case_number) || '。'
    when not coalesce(decided.outcome = 'adopted' and decided.step_seq > reviewed.seq
        and decided.proposal_hash = r.proposal_hash, false)
      then 'INV-20-9：考核结果没有经本级政府常务会议审议通过。'
    when not coalesce(handled.seq > decided.step_seq, false) or not exists (select from notice shown
        where (shown.case_number, shown.kind) = (r.case_number, 'public-comment') and shown.published_at > decided.signed_at
          and shown.open_until < published.published_at
          and (shown.open_until at time zone 'Asia/Shanghai')::date - (shown.published_at at time zone 'Asia/Shanghai')::date >= 5)
      then 'INV-20-9：考核结果没有公示五个工作日并处理异议。'
    when exists (select from assessment_office o where o.case_number = r.case_number and not exists (
        select from assessment_appeal p where (p.case_number, p.office) = (o.case_number, o.office)))
      then 'INV-20-9：街道的申诉没有办结，或者申诉期没有届满。'
    when exists (select from assessment_office o where o.case_number = r.case_number and not exists (
        select from assessment_result x where (x.case_number, x.office) = (o.case_number, o.office)))
      then 'INV-20-9：有的街道没有考核结果。'
    when (published.published_at at time zone 'Asia/Shanghai')::date <> r.final_on
      then 'INV-20-9：公布日期与公告不一致。'
    else publication_finding(published, '考核结果')
  end;
end $$;

create function results_are_final_by_their_procedure() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, annual_result_finding(new));
  return null;
end $$;
create constraint trigger results_are_final_by_their_procedure after insert on annual_result
  deferrable initially deferred for each row execute function results_are_final_by_their_procedure();

-- Why an office's result is not what its scores and the review say; null where it is.
create function office_result_finding(o assessment_result) returns text stable language plpgsql as $$
declare
  a assessment := (select x from assessment x where x.case_number = o.case_number);
  s assessment_scheme := (select x from assessment_scheme x where x.case_number = a.scheme);
  vetoed boolean := exists (select from lines_of(last_step(o.case_number, 'recordBonuses'), 'vetoes') v
    where v ->> 'office' = o.office) and not exists (select from decided_on_appeal(o.case_number, o.office, 'veto'));
begin
  return case
    when o.year <> a.year then 'INV-20-9：结果的年度与考核的年度不一致。'
    when exists (select from (select i.code, i.weight from assessment_scheme_office g,
          indicators_of_group(s.case_number, s.proposal_hash, g.office_group) i
          where (g.case_number, g.office) = (s.case_number, o.office)) wanted
        full join (select x.indicator as code, x.weight from assessment_score x
          where (x.case_number, x.office) = (o.case_number, o.office)) scored using (code)
        where wanted.weight is distinct from scored.weight)
      then 'INV-20-7：登记的指标和权重与考核方案不一致。'
    when o.bonus <> coalesce((select d.actual from decided_on_appeal(o.case_number, o.office, 'bonus') d),
        (select sum((b ->> 'points')::numeric)
          from lines_of(last_step(o.case_number, 'recordBonuses'), 'bonuses') b where b ->> 'office' = o.office), 0)
      then 'INV-20-9：加减分与登记的不一致。'
    when o.total <> (select round(coalesce(sum(x.score * x.weight), 0) / 100 + o.bonus, 2) from assessment_score x
        where (x.case_number, x.office) = (o.case_number, o.office))
      then 'INV-20-9：总分与各项得分、加减分不一致。'
    when o.satisfaction is distinct from satisfaction_counted(o.case_number, o.office)
      then 'INV-20-9：居民满意度与调查的计数不一致。'
    when o.vetoed <> vetoed or vetoed and o.grade = 'excellent'
      then 'INV-20-10：等次没有按登记的否决事项确定。'
    when o.grade not in (select unnest(case when o.total >= 90 then array['excellent', 'good'] when o.total >= 80 then array['good']
        when o.total >= 60 then array['qualified'] else array['unqualified'] end))
      then 'INV-20-9：等次与总分不符。'
    when o.grade = 'excellent' and exists (select from assessment_result better
        where better.case_number = o.case_number and better.grade <> 'excellent' and not better.vetoed
          and (better.total, better.satisfaction) >= (o.total, o.satisfaction))
      then 'INV-20-9：优秀没有按总分、满意度从高到低评定。'
    when (select count(*) filter (where x.grade = 'excellent') > floor(a.excellent_quota * count(*))
        from assessment_result x where x.case_number = o.case_number)
      then 'INV-20-9：评为优秀的街道超过规定的比例。'
  end;
end $$;

create function result_is_what_the_scores_say() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, office_result_finding((select o from assessment_result o
    where (o.case_number, o.office) = (new.case_number, new.office))));
  return null;
end $$;
create constraint trigger result_is_what_the_scores_say after insert on assessment_result
  deferrable initially deferred for each row execute function result_is_what_the_scores_say();
create constraint trigger score_belongs_to_its_result after insert on assessment_score
  deferrable initially deferred for each row execute function result_is_what_the_scores_say();

-- INV-20-10: nothing holds an office back but what the state or the province authorised.
create function veto_is_authorised() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-20-10：否决事项没有国家或者省的授权：' || (v ->> 'norm') || '。')
    from lines_of(last_step(new.case_number, 'recordBonuses'), 'vetoes') v
    where v ->> 'office' = new.office and not exists (select from current_norm n where n.code = v ->> 'norm'
      and (n.level in ('LAW', 'ADMINISTRATIVE_REGULATION', 'MINISTERIAL_RULE')
        or n.level in ('LOCAL_REGULATION', 'GOVERNMENT_RULE') and n.title like '江苏省%'));
  return null;
end $$;
create trigger veto_is_authorised after insert on assessment_result
  for each row when (new.vetoed) execute function veto_is_authorised();

create function assessment_ends_with_its_results() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-20-9：考核案件的办结与登记的结果不一致。')
    where (new.outcome = 'resultsFinal') <> exists (select from annual_result r where r.case_number = new.number);
  return null;
end $$;
create constraint trigger assessment_ends_with_its_results after update on case_head deferrable initially deferred
  for each row when (new.process = 'annual-assessment' and new.state = 'ended' and old.state <> 'ended')
  execute function assessment_ends_with_its_results();
