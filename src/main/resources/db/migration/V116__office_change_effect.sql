-- Art. 4: that a change enters what was decided, is published as it was cleared, and ends its case.

create function change_is_what_was_proposed() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  facts json := (select p.facts from case_proposal p where (p.case_number, p.hash) = (new.case_number, new.proposal_hash));
begin
  perform refuse(tg_name, case
    when head.process <> 'office-establishment' then 'INV-4-1：不经街道设立变更程序的案件不能登记变更（' || head.number || '）。'
    when head.state = 'ended' and head.outcome <> 'changeApproved'
      then 'INV-4-1：案件已经以“' || head.outcome_label || '”办结，变更不能登记。'
    when new.applicant is distinct from competent_body(new.case_number, 'government') or new.unit <> head.unit
      then 'INV-4-2：街道的变更由县级人民政府申请，不能由 ' || new.applicant || ' 申请。'
    when head.proposal_hash <> new.proposal_hash then 'INV-4-1：方案在此之后有改动。'
    when new.kind is distinct from facts ->> 'changeType' then 'INV-4-1：登记的变更与批准的方案不一致。'
    when new.authority is distinct from facts ->> 'approvalAuthority'
      then 'INV-4-5：登记的审批机关与申请的不一致。'
    when new.authority = 'municipal' and (facts ->> 'towns' <> ''
        or json_typeof(facts -> 'newCommunities') = 'array' and json_array_length(facts -> 'newCommunities') > 0)
      then 'INV-4-5：涉及乡镇的变更须由省人民政府批准。'
  end);
  return null;
end $$;
create constraint trigger change_is_what_was_proposed after insert on office_change
  deferrable initially deferred for each row execute function change_is_what_was_proposed();

-- INV-4-1, INV-S-8, INV-S-11: published today, as somebody else cleared it, after the period for objections.
create function change_needs_its_notice() returns trigger language plpgsql as $$
declare
  published notice := (select n from notice n where n.number = new.notice);
begin
  perform refuse(tg_name, case
    when published.withdrawn_at is not null then 'INV-4-1：已经撤回的公告不能公布变更（' || new.notice || '）。'
    when (published.published_at at time zone 'Asia/Shanghai')::date <> new.published_on
      then 'INV-4-1：公布日期与公告不一致。'
    else publication_finding(published, '变更')
  end);
  return null;
end $$;
create constraint trigger change_needs_its_notice after insert on office_change
  deferrable initially deferred for each row execute function change_needs_its_notice();

create function notice_of_a_change_stays() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-1：公布的变更仍然有效，不能撤回公告 ' || new.number || '。')
    from office_change c where c.notice = new.number;
  return null;
end $$;
create trigger notice_of_a_change_stays after update on notice
  for each row when (new.withdrawn_at is not null) execute function notice_of_a_change_stays();

-- A case ends as a change that was approved if and only if the register has it (INV-4-1).
create function establishment_ends_with_its_effect() returns trigger language plpgsql as $$
declare
  entered boolean := exists (select from office_change c where c.case_number = new.number);
begin
  perform refuse(tg_name, case
    when new.outcome = 'changeApproved' and not entered then 'INV-4-1：案件以批准变更办结，但是变更没有登记。'
    when new.outcome <> 'changeApproved' and entered
      then 'INV-4-1：变更已经登记，案件不能以“' || new.outcome_label || '”办结。'
  end);
  return null;
end $$;
create constraint trigger establishment_ends_with_its_effect after update on case_head deferrable initially deferred
  for each row when (new.process = 'office-establishment' and new.state = 'ended' and old.state <> 'ended')
  execute function establishment_ends_with_its_effect();

create function change_is_followed_up() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-1：登记的变更没有安排后续工作（' || new.case_number || '）。')
    where not exists (select from office_change_follow_up f join case_head h on h.number = f.follow_up
      where f.case_number = new.case_number and h.process = 'establishment-follow-up');
  return null;
end $$;
create constraint trigger change_is_followed_up after insert on office_change
  deferrable initially deferred for each row execute function change_is_followed_up();
