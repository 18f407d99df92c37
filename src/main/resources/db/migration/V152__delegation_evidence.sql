-- Art. 13: what an entry rests on. A piece of evidence is checked when it is entered; what an entry needs, at the end of the
-- transaction.

create function delegation_evidence_finding(e delegation_evidence, s case_step) returns text stable language plpgsql as $$
declare
  facts json := (select p.facts from case_proposal p where (p.case_number, p.hash) = (s.case_number, s.proposal_hash));
  applicant text := (select h.applicant from case_head h where h.number = s.case_number);
begin
  return case
    when e.kind = 'capability'
      and not coalesce(s.element = 'checkCapability' and s.organization = applicant and answer(s, 'capability') = 'capable', false)
      then 'INV-13-1：没有审查认定受委托街道具备承接条件。'
    when e.kind = 'argument' and not coalesce(s.element = 'giveArgument' and is_signed(s, e.organization), false)
      then 'INV-13-1：评估论证意见不是该单位负责人签署的。'
    when e.kind = 'argumentation' and not coalesce(s.element = 'concludeArgumentation' and s.organization = applicant
        and answer(s, 'argumentationConclusion') = 'passed', false)
      then 'INV-13-1：评估论证没有通过。'
    when e.kind = 'approval' and not coalesce(s.element = 'approveDelegation'
        and is_signed(s, competent_body(s.case_number, 'government')) and answer(s, 'governmentDecision') = 'approved', false)
      then 'INV-13-1：委托没有经本级人民政府批准。'
    when e.kind = 'departmentReview' and not coalesce(s.element = 'reviewAtDepartment' and s.organization = applicant
        and answer(s, 'departmentOpinion') = 'lawful', false)
      then 'INV-13-3：委托部门的法制审核没有认定协议合法。'
    when e.kind = 'departmentReview' and same_hand(s, last_step(s.case_number, 'draftAgreement'))
      then 'INV-S-10：起草协议的人不能审核协议。'
    when e.kind = 'officeReview' and not coalesce(s.element = 'reviewAtOffice' and speaks_for(s, facts ->> 'office')
        and answer(s, 'officeOpinion') = 'lawful', false)
      then 'INV-13-3：街道的法制审核没有认定协议合法。'
    when e.kind = 'officeMeeting' and not coalesce(s.element = 'deliberateAtOffice' and is_signed(s, facts ->> 'office')
        and answer(s, 'officeDecision') = 'adopted'
        and answer(s, 'membersPresent')::int * 2 > answer(s, 'membersTotal')::int, false)
      then 'INV-13-3：街道主任办公会议没有以过半数成员出席通过协议。'
    when e.kind = 'departmentSignature' and not coalesce(s.element = 'signForDepartment' and is_signed(s, applicant)
        and answer(s, 'departmentSignature') = 'signed', false)
      then 'INV-13-3：协议没有经委托部门负责人签署。'
    when e.kind = 'officeSignature' and not coalesce(s.element = 'signForOffice' and is_signed(s, facts ->> 'office')
        and answer(s, 'officeSignature') = 'signed', false)
      then 'INV-13-3：协议没有经街道办事处负责人签署。'
  end;
end $$;

create function delegation_evidence_is_what_it_says() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, delegation_evidence_finding(new,
    (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.seq))));
  return null;
end $$;
create trigger delegation_evidence_is_what_it_says after insert on delegation_evidence
  for each row execute function delegation_evidence_is_what_it_says();

create function delegation_proposal(number text, proposal_hash text) returns json stable language sql as $$
  select p.facts from case_proposal p where (p.case_number, p.hash) = ($1, $2)
$$;

create function sorted(listed json) returns text[] stable language sql as $$
  select coalesce(array_agg(one order by one), '{}') from json_array_elements_text($1) one
$$;

-- INV-13-1: the office was found capable, and office, staffing and justice argued, before anybody agreed on anything.
create function delegation_was_argued() returns trigger language plpgsql as $$
declare
  settled case_step := last_step(new.case_number, 'settleProcedure');
  missing text[] := array(select k from unnest(array['capability']
      || case when answer(settled, 'argumentation') = 'waived' then '{}' else array['argumentation'] end
      || case when answer(settled, 'governmentApproval') = 'required' then array['approval'] else '{}' end) k
    where not exists (select from delegation_evidence e where (e.case_number, e.kind) = (new.case_number, k)));
begin
  perform refuse(tg_name, case
    when 'capability' = any (missing) then 'INV-13-1：没有审查受委托街道的承接条件。'
    when 'argumentation' = any (missing) then 'INV-13-1：没有通过评估论证，不能委托。'
    when 'approval' = any (missing) then 'INV-13-1：没有报经本级人民政府批准，不能委托。'
    when answer(settled, 'argumentation') is distinct from 'waived' and exists (
        select from unnest(array[new.office, competent_body(new.case_number, 'staffing'), competent_body(new.case_number, 'justice')]) body
        where not exists (select from delegation_evidence e where (e.case_number, e.kind, e.organization)
          = (new.case_number, 'argument', body)))
      then 'INV-13-1：街道、机构编制和司法行政部门没有全部参加评估论证。'
  end);
  return null;
end $$;
create constraint trigger delegation_was_argued after insert on delegation
  deferrable initially deferred for each row execute function delegation_was_argued();

-- INV-13-3: reviewed on both sides, adopted by the office's meeting and signed by both, on the very version entered.
create function delegation_was_agreed() returns trigger language plpgsql as $$
declare
  missing text := (select string_agg(k.label, '、' order by k.place) from (values
      (1, 'departmentReview', '委托部门法制审核'), (2, 'officeReview', '街道法制审核'), (3, 'officeMeeting', '街道主任办公会议'),
      (4, 'departmentSignature', '委托部门签署'), (5, 'officeSignature', '街道签署')) k (place, kind, label)
    where not exists (select from delegation_evidence e
      where (e.case_number, e.kind, e.proposal_hash) = (new.case_number, k.kind, new.proposal_hash)));
  signed int := (select max(e.seq) from delegation_evidence e
    where e.case_number = new.case_number and e.kind in ('departmentSignature', 'officeSignature'));
begin
  perform refuse(tg_name, case
    when missing is not null then 'INV-13-3：这一版协议还缺：' || missing || '。'
    when exists (select from delegation_evidence e
        where e.case_number = new.case_number and e.kind in ('departmentReview', 'officeReview', 'officeMeeting')
          and e.seq > (select min(f.seq) from delegation_evidence f
            where f.case_number = new.case_number and f.kind in ('departmentSignature', 'officeSignature')))
      then 'INV-13-3：签署早于审核或者街道主任办公会议。'
    when not exists (select from document d
        where (d.case_number, d.kind, d.version, d.sha256, d.state)
            = (new.case_number, new.document_kind, new.document_version, new.document_hash, 'available')
          and d.at >= (select s.at from case_step s where (s.case_number, s.seq) = (new.case_number, signed))
          and not exists (select from document later where (later.case_number, later.kind) = (d.case_number, d.kind)
            and later.version > d.version))
      then 'INV-13-3：登记的协议文本不是双方签署的最后文本。'
  end);
  return null;
end $$;
create constraint trigger delegation_was_agreed after insert on delegation
  deferrable initially deferred for each row execute function delegation_was_agreed();
