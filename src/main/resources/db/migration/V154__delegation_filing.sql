-- Art. 13: agreements on delegation are put on file (备案) with the justice and the staffing authority of their county.
-- Filing approves nothing: what an authority finds unlawful it objects to, and the department answers.
create table delegation_filing_request (
  case_number text not null,
  authority text not null,
  requested_on date not null,
  due_on date not null,
  primary key (case_number, authority)
);

create table delegation_filing (
  case_number text not null,
  authority text not null,
  seq int not null, -- the step by which the authority filed it
  filing_number text not null,
  filed_on date not null,
  primary key (case_number, authority),
  constraint filing_was_requested foreign key (case_number, authority) references delegation_filing_request
);
create unique index filing_number_is_used_once on delegation_filing (authority, filing_number);

-- A delegation stands still from its objection until it is resumed on a supplementary agreement.
create table delegation_suspension (
  case_number text not null constraint suspension_is_of_a_delegation references delegation,
  authority text not null,
  objection int not null, -- the step by which the authority objected
  answer int not null,    -- the step by which the department suspended
  suspended_on date not null,
  reason text not null,
  notice text not null,
  notice_kind text not null generated always as ('delegation-suspension') stored,
  resumed_on date,
  resumption_notice text,
  resumption_kind text not null generated always as ('delegation-resumption') stored,
  primary key (case_number, answer),
  constraint suspension_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind),
  constraint resumption_is_published
    foreign key (resumption_notice, case_number, resumption_kind) references notice (number, case_number, kind),
  constraint resumption_follows_its_suspension
    check ((resumed_on is null) = (resumption_notice is null) and resumed_on >= suspended_on)
);
create unique index one_open_suspension_of_a_filing on delegation_suspension (case_number, authority) where resumed_on is null;
grant update (resumed_on, resumption_notice) on delegation_suspension to jiedao_app;

-- The hooks of the register of delegations (V151).
create or replace view delegation_pause (case_number, since, until, reason, notice) as
  select case_number, suspended_on, resumed_on, reason, notice from delegation_suspension;

create or replace function delegation_is_suspended(number text, day date) returns boolean stable language sql as $$
  select exists (select from delegation_suspension s
    where s.case_number = $1 and s.suspended_on <= $2 and coalesce(s.resumed_on, 'infinity') > $2)
$$;

create function is_filing_authority(number text, body text) returns boolean stable language sql as $$
  select coalesce($2 in (competent_body($1, 'justice'), competent_body($1, 'staffing')), false)
$$;

-- INV-13-5: both signed, then it is put before the authorities of the own county.
create function filing_is_requested_once_signed() returns trigger language plpgsql as $$
declare
  signed case_step := last_step(new.case_number, 'signForOffice');
begin
  perform refuse(tg_name, case
    when not is_filing_authority(new.case_number, new.authority)
      then 'INV-13-5：协议只报本级司法行政部门和机构编制部门备案，不报 ' || new.authority || '。'
    when answer(last_step(new.case_number, 'signForDepartment'), 'departmentSignature') is distinct from 'signed'
        or answer(signed, 'officeSignature') is distinct from 'signed'
      then 'INV-13-5：双方签署之前，协议不能报送备案。'
    when new.requested_on not between day_of(signed) and day_of(signed) + 10 or new.due_on < new.requested_on
      then 'INV-13-5：协议须在签署后十日内报送备案，并有备案期限。'
  end);
  return null;
end $$;
create trigger filing_is_requested_once_signed after insert on delegation_filing_request
  for each row execute function filing_is_requested_once_signed();

-- INV-13-5: a filing is what the authority itself answered.
create function filing_is_the_authoritys() returns trigger language plpgsql as $$
declare
  filed case_step := (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.seq));
begin
  perform refuse(tg_name, case
    when (filed.element, filed.kind, filed.organization, answer(filed, 'filing'))
        is distinct from ('fileAgreement', 'task', new.authority, 'filed')
      then 'INV-13-5：备案机关没有予以备案。'
    when exists (select from case_step later where later.case_number = new.case_number and later.element = 'fileAgreement'
        and later.organization = new.authority and later.seq > new.seq)
      then 'INV-13-5：备案机关此后另有答复，不能按先前的答复登记。'
    when (answer(filed, 'filingNumber'), day_of(filed)) is distinct from (new.filing_number, new.filed_on)
      then 'INV-13-5：登记的备案号和日期与备案机关的答复不一致。'
  end);
  return null;
end $$;
create trigger filing_is_the_authoritys after insert on delegation_filing
  for each row execute function filing_is_the_authoritys();

-- INV-13-5: what is in effect was put before both authorities; where the rule says so, both have filed it.
create function delegation_is_put_on_file() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when (select count(*) from delegation_filing_request r where r.case_number = new.case_number) < 2
      then 'INV-13-5：协议没有报送司法行政部门和机构编制部门备案，不能生效。'
    when new.effective_rule = 'FILED_TOO'
        and (select count(*) from delegation_filing f where f.case_number = new.case_number) < 2
      then 'INV-13-5：按本地规则备案后生效的委托，尚未经两个机关备案。'
  end);
  return null;
end $$;
create constraint trigger delegation_is_put_on_file after insert on delegation
  deferrable initially deferred for each row execute function delegation_is_put_on_file();

create function delegation_case_ends_with_its_filings() returns trigger language plpgsql as $$
declare
  filed boolean := (select count(*) from delegation_filing f where f.case_number = new.number) = 2;
begin
  perform refuse(tg_name, case
    when new.outcome = 'delegationInEffect' and not filed
      then 'INV-13-5：案件以委托生效办结，但是没有两个机关的备案号。'
    when new.outcome = 'delegationObjected' and filed
      then 'INV-13-5：两个机关都已备案，案件不能以备案异议办结。'
  end);
  return null;
end $$;
create constraint trigger delegation_case_ends_with_its_filings after update on case_head deferrable initially deferred
  for each row when (new.process = 'delegation' and new.state = 'ended' and old.state <> 'ended')
  execute function delegation_case_ends_with_its_filings();

-- INV-13-5: a suspension is the department's answer to the authority's last objection, published that day with the reason.
create function suspension_answers_an_objection() returns trigger language plpgsql as $$
declare
  objection case_step := (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.objection));
  answered case_step := (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.answer));
  shown notice := (select n from notice n where n.number = new.notice);
begin
  perform refuse(tg_name, case
    when (objection.element, objection.organization, answer(objection, 'filing'))
        is distinct from ('fileAgreement', new.authority, 'objected')
      then 'INV-13-5：备案机关没有提出异议，委托不能中止。'
    when answered.element is distinct from 'answerFilingObjection' or answered.seq < objection.seq
        or answer(answered, 'objectionAnswer') is distinct from 'suspended'
        or not is_signed(answered, (select d.department from delegation d where d.case_number = new.case_number))
      then 'INV-13-5：委托部门负责人没有决定中止。'
    when (shown.published_at at time zone 'Asia/Shanghai')::date <> new.suspended_on
        or position(wording(answer(objection, 'reason')) in wording(new.reason)) = 0
        or position(wording(answer(answered, 'reason')) in wording(new.reason)) = 0
        or position(wording(new.reason) in wording(shown.shown)) = 0
      then 'INV-13-5：中止须在当日连同理由公布。'
  end);
  return null;
end $$;
create trigger suspension_answers_an_objection after insert on delegation_suspension
  for each row execute function suspension_answers_an_objection();

-- INV-13-5: resumed once, as the department decided, on an agreement that supplements the first.
create function suspension_is_lifted_by_agreement() returns trigger language plpgsql as $$
declare
  settled case_step := last_step(new.case_number, 'settleSuspension');
begin
  perform refuse(tg_name, case
    when old.resumed_on is not null then 'INV-13-5：委托已经恢复，不能改动（' || new.case_number || '）。'
    when settled.seq is null or settled.seq < new.answer or answer(settled, 'suspensionOutcome') <> 'resumed'
        or not is_signed(settled, (select d.department from delegation d where d.case_number = new.case_number))
      then 'INV-13-5：委托部门负责人没有决定恢复。'
    when not exists (select from document d join case_step a on (a.case_number, a.seq) = (new.case_number, new.answer)
        where (d.case_number, d.kind, d.state) = (new.case_number, 'supplementary-agreement', 'available') and d.at >= a.at)
      then 'INV-13-5：没有中止之后签订的补充协议，不能恢复委托。'
  end);
  return null;
end $$;
create trigger suspension_is_lifted_by_agreement after update on delegation_suspension
  for each row execute function suspension_is_lifted_by_agreement();

-- What each constraint stands for: the invariant and a sentence.
comment on constraint filing_was_requested on delegation_filing is 'INV-13-5：协议没有报送该机关备案。';
comment on index filing_number_is_used_once is 'INV-13-5：该备案号已被使用。';
comment on constraint suspension_is_of_a_delegation on delegation_suspension is 'INV-13-5：中止的委托没有登记生效。';
comment on constraint suspension_is_published on delegation_suspension is 'INV-13-5：中止须由本案的中止公告公布。';
comment on constraint resumption_is_published on delegation_suspension is 'INV-13-5：恢复须由本案的恢复公告公布。';
comment on constraint resumption_follows_its_suspension on delegation_suspension is 'INV-13-5：恢复须有公告，且不早于中止。';
comment on index one_open_suspension_of_a_filing is 'INV-13-5：该委托因同一机关的异议已经中止，尚未恢复。';
