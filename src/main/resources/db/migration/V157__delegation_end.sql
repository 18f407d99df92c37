-- Art. 13: how a delegation ends: by agreement, by notice, for breach, because its norms were repealed, its office changed, its
-- filing was given up, or its term is over. An end is a row of its own, entered by the case in which it is settled.
create table delegation_end (
  case_number text primary key constraint delegation_end_has_its_delegation references delegation,
  end_case text not null,
  reason text not null,
  last_day date not null,
  notice text not null,
  notice_kind text not null generated always as ('delegation-end') stored,
  constraint delegation_end_is_published
    foreign key (notice, end_case, notice_kind) references notice (number, case_number, kind)
);

-- The hook of the register of delegations (V151).
create or replace view delegation_ending (case_number, last_day, reason, notice) as
  select e.case_number, e.last_day, case e.reason
      when 'mutual' then '协商一致解除' when 'unilateral' then '单方解除' when 'breach' then '违反约定，逾期未改正'
      when 'normRepealed' then '委托依据失效' when 'officeChanged' then '街道办事处撤销或者合并' when 'expired' then '期限届满'
      when 'givenUp' then '备案有异议，放弃委托' end, e.notice
  from delegation_end e;

-- The day until which a delegation that ends for a reason still binds, where its end is published on a day.
create function last_day_of_end(ended delegation, reason text, published date) returns date stable language sql as $$
  select case reason
    when 'expired' then case when ended.ends_on < published then ended.ends_on end
    when 'normRepealed' then published - 1
    when 'officeChanged' then (select o.last_day from office_end o where o.office = ended.office)
    else published end
$$;

-- What a reason rests on; null where it is proved.
create function end_reason_finding(e delegation_end, ended delegation, other text) returns text stable language plpgsql as $$
declare
  consent case_step := last_step(e.end_case, 'consentToEnd');
  warned case_step := last_step(e.end_case, 'giveEndNotice');
begin
  return case
    when e.reason = 'mutual' and not coalesce(answer(consent, 'endConsent') = 'agreed' and is_signed(consent, other), false)
      then 'INV-13-14：协商解除没有另一方主要负责人的同意。'
    when e.reason = 'unilateral'
        and not coalesce(answer(warned, 'noticeTo') = other and answer(warned, 'noticeEndsOn')::date <= e.last_day, false)
      then 'INV-13-14：单方解除没有通知另一方，或者通知期未满。'
    when e.reason = 'breach' and not exists (select from case_step s join case_head h on h.number = s.case_number
        where h.parent = e.case_number and (s.element, s.organization) = ('verifyCorrection', ended.department)
          and answer(s, 'verification') = 'breached')
      then 'INV-13-14：委托部门没有核实街道违约。'
    when e.reason = 'givenUp' and not exists (select from case_step s where s.case_number = e.case_number
        and s.element in ('answerFilingObjection', 'settleSuspension') and is_signed(s, ended.department)
        and 'givenUp' in (answer(s, 'objectionAnswer'), answer(s, 'suspensionOutcome')))
      then 'INV-13-14：委托部门负责人没有决定放弃委托。'
    when e.reason = 'normRepealed' and exists (select from unnest(ended.basis) norm
        where may_base_delegation(norm, greatest(ended.starts_on, e.last_day + 1)))
      then 'INV-13-14：委托依据仍然有效。'
  end;
end $$;

-- Why an end may not stand; null where it may.
create function delegation_end_finding(e delegation_end) returns text stable language plpgsql as $$
declare
  ended delegation := (select d from delegation d where d.case_number = e.case_number);
  head case_head := (select h from case_head h where h.number = e.end_case);
  asked json := (select p.facts from case_proposal p where (p.case_number, p.hash) = (head.number, head.proposal_hash));
  published date := (select (n.published_at at time zone 'Asia/Shanghai')::date from notice n where n.number = e.notice);
begin
  return case
    when head.process <> 'delegation-end' or not coalesce(head.applicant in (ended.department, ended.office), false)
        or (asked ->> 'delegation', asked ->> 'endReason') is distinct from (e.case_number, e.reason)
      then 'INV-13-14：委托只能由一方提出的或者系统按登记发起的终止程序终止（' || e.case_number || '）。'
    when e.last_day is distinct from last_day_of_end(ended, e.reason, published)
      then 'INV-13-14：终止日期与终止事由不符（' || e.case_number || '）。'
    else end_reason_finding(e, ended, case head.applicant when ended.department then ended.office else ended.department end)
  end;
end $$;

create function delegation_ends_for_its_reason() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, delegation_end_finding(new));
  update delegation_matter m set valid = m.valid * daterange(null, new.last_day + 1) where m.case_number = new.case_number;
  return null;
end $$;
create trigger delegation_ends_for_its_reason after insert on delegation_end
  for each row execute function delegation_ends_for_its_reason();

-- A case of ending ends as the register says, and not before everything is settled and filed.
create function end_case_finding(ending case_head) returns text stable language plpgsql as $$
declare
  entered boolean := exists (select from delegation_end e where e.end_case = ending.number);
begin
  return case
    when (ending.outcome = 'delegationSettled') <> entered
      then 'INV-13-14：案件以“' || ending.outcome_label || '”办结，与登记的委托终止不一致。'
    when entered and (answer(last_step(ending.number, 'confirmSettlement'), 'settlement') is distinct from 'complete'
        or (select count(distinct s.organization) from case_step s where (s.case_number, s.element) = (ending.number, 'fileEnd')
          and s.organization in (competent_body(ending.number, 'justice'), competent_body(ending.number, 'staffing'))) < 2)
      then 'INV-13-14：委托终止后没有清理完毕，或者没有经两个机关备案。'
  end;
end $$;

create function end_case_ends_with_its_effect() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, end_case_finding(new));
  return null;
end $$;
create constraint trigger end_case_ends_with_its_effect after update on case_head deferrable initially deferred
  for each row when (new.process = 'delegation-end' and new.state = 'ended' and old.state <> 'ended')
  execute function end_case_ends_with_its_effect();

-- INV-13-10: a renewal is a delegation of its own that begins when the one it renews is over.
create function renewal_follows_what_it_renews() returns trigger language plpgsql as $$
declare
  renewed delegation := (select d from delegation d where d.case_number = new.renews);
begin
  perform refuse(tg_name, 'INV-13-10：续签须是同一部门委托给同一街道、在原委托终止之后开始的委托（' || new.renews || '）。')
    where (renewed.department, renewed.office) <> (new.department, new.office)
      or new.starts_on <= least(renewed.ends_on, delegation_last_day(new.renews));
  return null;
end $$;
create trigger renewal_follows_what_it_renews after insert on delegation
  for each row when (new.renews is not null) execute function renewal_follows_what_it_renews();

comment on constraint delegation_end_has_its_delegation on delegation_end is 'INV-13-14：终止的委托没有登记。';
comment on constraint delegation_end_is_published on delegation_end is 'INV-13-14：委托终止须由本案的终止公告公布。';
