-- Art. 13: which delegations the register takes: what the law allows to delegate, as it was signed, published and filed.

-- INV-13-3: every statutory element is in the version signed, and the entry says what it says.
create function delegation_is_what_was_signed() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  facts json := delegation_proposal(new.case_number, new.proposal_hash);
  missing text := (select string_agg(k.label, '、' order by k.place) from (values
      (1, 'basis', '委托依据'), (2, 'matters', '委托事项'), (3, 'powers', '权限'), (4, 'startsOn', '期限'),
      (5, 'departmentDuties', '委托部门的权利义务'), (6, 'officeDuties', '街道的权利义务'), (7, 'liability', '法律责任'))
      k (place, field, label) where coalesce(btrim(facts ->> k.field), '') in ('', '[]'));
begin
  perform refuse(tg_name, case
    when head.process <> 'delegation' then 'INV-13-3：不经委托程序的案件不能登记委托（' || head.number || '）。'
    when missing is not null then 'INV-13-3：协议缺少法定要素：' || missing || '。'
    when head.proposal_hash <> new.proposal_hash then 'INV-13-3：签署之后协议有改动。'
    when (new.title, new.agreement_number, new.office, new.starts_on, new.ends_on, new.penalty_limit, new.renews) is distinct from
        (facts ->> 'title', facts ->> 'agreementNumber', facts ->> 'office', (facts ->> 'startsOn')::date,
          (facts ->> 'endsOn')::date, nullif(facts ->> 'penaltyLimit', '')::numeric, nullif(facts ->> 'renews', ''))
      or sorted(to_json(new.basis)) <> sorted(facts -> 'basis') or sorted(to_json(new.powers)) <> sorted(facts -> 'powers')
      or sorted(to_json(new.area)) <> sorted(case json_typeof(facts -> 'area') when 'array' then facts -> 'area' else '[]' end)
      or (select coalesce(array_agg(m.power order by m.power), '{}') from delegation_matter m where m.case_number = new.case_number)
        <> sorted(facts -> 'matters')
      then 'INV-13-3：登记的内容与签署的协议不一致。'
    when facts ->> 'subDelegation' = 'allowed' then 'INV-13-6：受委托街道不得再委托。'
  end);
  return null;
end $$;
create constraint trigger delegation_is_what_was_signed after insert on delegation
  deferrable initially deferred for each row execute function delegation_is_what_was_signed();

-- INV-13-1, 13-2: on a norm that permits it, to an office of the same county.
create function delegation_is_permitted() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when not exists (select from unnest(new.basis) norm where may_base_delegation(norm, new.starts_on))
      then 'INV-13-1：没有法律、法规、规章准许委托给街道办事处的依据，规范性文件不能作为委托依据。'
    when (select h.unit from case_head h where h.number = new.case_number) <> new.unit or exists (
        select from (values (new.department, 'DEPARTMENT'), (new.office, 'OFFICE')) party (code, kind)
        where not exists (select from organization o where (o.code, o.kind, o.unit) = (party.code, party.kind, new.unit)))
      then 'INV-13-2：只能由区（市）部门委托给本区（市）的街道办事处。'
    when exists (select from office o where o.code = new.office and not o.existed @> lower(new.valid))
      then 'INV-13-2：受委托街道在委托生效之日已经撤销或者尚未设立：' || new.office || '。'
  end);
  return null;
end $$;
create trigger delegation_is_permitted after insert on delegation
  for each row execute function delegation_is_permitted();

-- INV-13-12, 13-8: each matter is the department's own, and no coercive measure; it lasts as its delegation does.
create function matter_may_be_delegated() returns trigger language plpgsql as $$
declare
  given delegation := (select d from delegation d where d.case_number = new.case_number);
begin
  perform refuse(tg_name, case
    when is_coercive(new.power) then 'INV-13-8：行政强制措施权不得委托（' || new.power || '）。'
    when not is_own_power(new.power, new.department, given.starts_on)
      then 'INV-13-12：委托事项不在该部门公布的权力清单内（' || new.power || '）。'
    when new.valid <> given.valid then 'INV-13-9：委托事项的期限与协议不一致。'
    when not coalesce(new.power = any (sorted(delegation_proposal(given.case_number, given.proposal_hash) -> 'matters')), false)
      then 'INV-13-12：协议没有委托该事项（' || new.power || '）。'
  end);
  return null;
end $$;
create trigger matter_may_be_delegated after insert on delegation_matter
  for each row execute function matter_may_be_delegated();

-- A matter is given back only by the end that is entered, on its day.
create function matter_ends_with_its_delegation() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-13-9：委托没有这样终止，委托事项的期限不能改（' || new.case_number || '）。')
    where new.valid <> old.valid * daterange(null, delegation_last_day(new.case_number) + 1);
  return null;
end $$;
create constraint trigger matter_ends_with_its_delegation after update on delegation_matter
  deferrable initially deferred for each row execute function matter_ends_with_its_delegation();

-- INV-13-4: it takes effect by the rule that was settled when the case began (whether it is on file: V154).
create function delegation_takes_effect_by_its_rule() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-13-4：生效规则与立案时确定的不一致。')
    where (new.effective_rule = 'FILED_TOO') <> coalesce(answer(last_step(new.case_number, 'settleProcedure'), 'effectiveOn') = 'filedToo', false);
  return null;
end $$;
create constraint trigger delegation_takes_effect_by_its_rule after insert on delegation
  deferrable initially deferred for each row execute function delegation_takes_effect_by_its_rule();

-- INV-13-13, INV-S-8, INV-S-11: published today, with office and matters, as somebody else cleared it.
create function delegation_needs_its_notice() returns trigger language plpgsql as $$
declare
  published notice := (select n from notice n where n.number = new.notice);
begin
  perform refuse(tg_name, case
    when (published.published_at at time zone 'Asia/Shanghai')::date <> new.published_on
      then 'INV-13-13：公布日期与公告不一致。'
    when published.withdrawn_at is not null then 'INV-13-13：已经撤回的公告不能公布委托（' || new.notice || '）。'
    when position(name_of(new.office, new.published_on) in published.facts::text) = 0 or exists (
        select from delegation_matter m join current_power p on p.code = m.power
        where m.case_number = new.case_number and position(p.name in published.facts::text) = 0)
      then 'INV-13-13：公告没有公开受委托街道和全部委托事项。'
    else publication_finding(published, '委托')
  end);
  return null;
end $$;
create constraint trigger delegation_needs_its_notice after insert on delegation
  deferrable initially deferred for each row execute function delegation_needs_its_notice();

create function notice_of_a_delegation_stays() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-13-13：委托期限内公告须一直公开，不能撤回 ' || new.number || '。')
    from delegation d where d.notice = new.number
      and least(upper(d.valid) - 1, delegation_last_day(d.case_number)) >= (new.withdrawn_at at time zone 'Asia/Shanghai')::date;
  return null;
end $$;
create trigger notice_of_a_delegation_stays after update on notice
  for each row when (new.withdrawn_at is not null) execute function notice_of_a_delegation_stays();

-- A case ends as its register says.
create function delegation_case_ends_with_its_effect() returns trigger language plpgsql as $$
declare
  entered boolean := exists (select from delegation d where d.case_number = new.number);
begin
  perform refuse(tg_name, case
    when new.outcome = 'delegationInEffect' and not entered
      then 'INV-13-3：案件以委托生效办结，但是登记簿没有登记。'
    when new.outcome not in ('delegationInEffect', 'delegationObjected') and entered
      then 'INV-13-3：委托已经登记生效，案件不能以“' || new.outcome_label || '”办结。'
  end);
  return null;
end $$;
create constraint trigger delegation_case_ends_with_its_effect after update on case_head deferrable initially deferred
  for each row when (new.process = 'delegation' and new.state = 'ended' and old.state <> 'ended')
  execute function delegation_case_ends_with_its_effect();

-- INV-4-8: an abolished office leaves no delegation behind (see V140).
create function delegations_left_behind(office text, last_day date) returns text stable language sql as $$
  select 'INV-4-8：行政委托没有终止：' || string_agg(distinct m.case_number, '、') || '。' from delegation_matter m
  where m.office = $1 and upper(m.valid) > $2 + 1
  having count(*) > 0
$$;

create or replace function left_behind(office text, last_day date) returns text stable language sql as $$
  select coalesce(
    posts_left_behind($1, $2),
    mandates_left_behind($1, $2),
    cases_left_behind($1, $2),
    tasks_left_behind($1, $2),
    transfers_left_behind($1, $2),
    delegations_left_behind($1, $2))
$$;

-- What each constraint stands for: the invariant and a sentence.
comment on constraint delegation_effective_rule on delegation is 'INV-13-4：没有这种生效规则。';
comment on constraint delegation_renews_one_of_the_register on delegation is 'INV-13-3：续签的须是登记簿中的委托。';
comment on constraint delegation_is_of_the_applicant on delegation is 'INV-13-3：委托部门须是本案的申报部门。';
comment on constraint delegation_names_a_version_of_its_case on delegation is 'INV-13-3：登记的协议不是本案的协议。';
comment on constraint delegation_is_published on delegation is 'INV-13-13：委托须由本案的公告公布。';
comment on constraint delegation_is_an_agreement on delegation is 'INV-13-3：没有签署的委托协议文本。';
comment on constraint delegation_lasts on delegation is 'INV-13-3：委托须有期限，届满之后不能再公布。';
comment on index agreement_number_is_used_once is 'INV-13-3：该协议编号已被使用。';
comment on constraint matter_has_its_delegation on delegation_matter is 'INV-13-9：委托事项所属的委托没有登记。';
comment on constraint no_matter_is_delegated_twice on delegation_matter is 'INV-13-9：同一部门已将同一事项在重叠的期限内委托给该街道。';
comment on constraint delegation_evidence_has_its_delegation on delegation_evidence is 'INV-13-3：证据所属的委托没有登记。';
comment on constraint delegation_evidence_kind on delegation_evidence is 'INV-13-3：没有这种证据。';
comment on constraint delegation_evidence_names_the_version_it_was_given_on on delegation_evidence is 'INV-13-3：证据与其所针对的协议版本不一致。';
