-- Art. 12: that a transfer hands over what was deliberated, is published as it was cleared, and ends as it was entered.

create function transfer_is_what_was_deliberated() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  facts json := (select p.facts from case_proposal p where (p.case_number, p.hash) = (new.case_number, new.proposal_hash));
begin
  perform refuse(tg_name, case
    when head.process <> 'task-transfer-review' then 'INV-12-1：不经准入审核的案件不能登记准入事项（' || head.number || '）。'
    when head.state = 'ended' and head.outcome <> 'transferInEffect'
      then 'INV-12-1：案件已经以“' || head.outcome_label || '”办结，准入决定不能生效。'
    when head.proposal_hash <> new.proposal_hash then 'INV-12-1：方案在此之后有改动。'
    when (new.title, new.matter, new.duration, new.budget_line, new.training) is distinct from
        (facts ->> 'title', facts ->> 'matter', facts ->> 'duration', facts ->> 'budgetLine', facts ->> 'training')
      or (new.staff, new.funds, new.effective_until) is distinct from
        ((facts ->> 'staff')::numeric, (facts ->> 'funds')::numeric, (facts ->> 'endsOn')::date)
      then 'INV-12-1：登记的内容与会议通过的方案不一致。'
  end);
  return null;
end $$;
create constraint trigger transfer_is_what_was_deliberated after insert on transfer
  deferrable initially deferred for each row execute function transfer_is_what_was_deliberated();

-- INV-12-2, INV-S-8, INV-S-11: published today, as somebody else cleared it, after the period for objections.
create function transfer_needs_its_notice() returns trigger language plpgsql as $$
declare
  published notice := (select n from notice n where n.number = new.notice);
  drafted case_step := last_step(new.case_number, 'draftNotice');
begin
  perform refuse(tg_name, case
    when published.withdrawn_at is not null then 'INV-12-2：已经撤回的公告不能公布准入事项（' || new.notice || '）。'
    when (published.published_at at time zone 'Asia/Shanghai')::date <> new.published_on
      then 'INV-12-2：公布日期与公告不一致。'
    when new.effective_from is distinct from greatest(answer(drafted, 'effectiveDate')::date, new.published_on)
      then 'INV-12-2：生效日期与公布的不一致。'
    else publication_finding(published, '生效')
  end);
  return null;
end $$;
create constraint trigger transfer_needs_its_notice after insert on transfer
  deferrable initially deferred for each row execute function transfer_needs_its_notice();

create function notice_of_an_effect_stays() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-12-2：公布的准入事项仍然有效，不能撤回公告 ' || new.number || '。')
    from transfer t where t.notice = new.number
      and not exists (select from transfer_end e where e.case_number = t.case_number);
  return null;
end $$;
create trigger notice_of_an_effect_stays after update on notice
  for each row when (new.withdrawn_at is not null) execute function notice_of_an_effect_stays();
create index transfer_notice on transfer (notice);

-- INV-12-9: what was brought forward again while it was blocked takes no effect.
create function matter_is_not_blocked() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-12-9：相同事项（' || b.case_number || '）会议未通过，' || b.blocked_until || ' 前不能再次提出。')
    from blocked_matter b join resolution r on r.case_number = b.case_number and r.outcome in ('rejected', 'deferred')
    where (b.department, b.content) = (new.department, wording(new.matter)) and b.case_number <> new.case_number
      and (select min(s.at) from case_proposal p join case_step s on (s.case_number, s.seq) = (p.case_number, p.seq)
        where p.case_number = new.case_number and wording(p.facts ->> 'matter') = wording(new.matter))
        between r.signed_at and b.blocked_until::timestamp at time zone 'Asia/Shanghai';
  return null;
end $$;
create trigger matter_is_not_blocked after insert on transfer
  for each row execute function matter_is_not_blocked();

create function matter_was_rejected() returns trigger language plpgsql as $$
declare
  facts json := (select p.facts from case_proposal p join case_head h on (h.number, h.proposal_version) = (p.case_number, p.version)
    where h.number = new.case_number);
  decided resolution := (select r from resolution r where r.case_number = new.case_number order by r.step_seq desc limit 1);
begin
  perform refuse(tg_name, case
    when decided.case_number is null or decided.outcome not in ('rejected', 'deferred')
      then 'INV-12-9：会议没有否决该事项，不能登记为不再受理。'
    when new.content is distinct from wording(facts ->> 'matter') then 'INV-12-9：登记的内容不是会议否决的事项。'
    when new.blocked_until <= decided.meeting_date then 'INV-12-9：不再受理的期限早于会议日期。'
  end);
  return null;
end $$;
create trigger matter_was_rejected after insert on blocked_matter
  for each row execute function matter_was_rejected();

-- INV-12-12: an end is entered when the last day of a temporary transfer has passed, and published.
create function transfer_end_has_come() returns trigger language plpgsql as $$
declare
  ended transfer := (select t from transfer t where t.case_number = new.case_number);
  published notice := (select n from notice n where n.number = new.notice);
begin
  perform refuse(tg_name, case
    when new.ended_on is distinct from ended.effective_until then 'INV-12-12：终止日期不是该临时事项的截止日期。'
    when new.ended_on >= (published.published_at at time zone 'Asia/Shanghai')::date
      then 'INV-12-12：临时事项尚未到期，不能公布终止。'
  end);
  return null;
end $$;
create trigger transfer_end_has_come after insert on transfer_end
  for each row execute function transfer_end_has_come();

-- INV-12-8: a transfer in effect is followed up, and the outcome is what the staffing body evaluated.
create function follow_up_says_what_was_evaluated() returns trigger language plpgsql as $$
declare
  evaluated case_step := last_step(new.follow_up, 'evaluateTransfer');
begin
  perform refuse(tg_name, case
    when not exists (select from transfer t join case_head h on h.number = new.follow_up
        where t.case_number = new.case_number and h.process = 'transfer-follow-up'
          and t.effective_from <= (h.opened_at at time zone 'Asia/Shanghai')::date)
      then 'INV-12-8：准入事项尚未生效，不能跟踪评估。'
    when new.outcome is not null and (evaluated.organization, answer(evaluated, 'followUpOutcome'))
        is distinct from (competent_body(new.follow_up, 'staffing'), new.outcome)
      then 'INV-12-8：跟踪评估结论与机构编制部门的评估不一致。'
  end);
  return null;
end $$;
create trigger follow_up_says_what_was_evaluated after insert or update on transfer_follow_up
  for each row execute function follow_up_says_what_was_evaluated();

create function evaluation_is_final() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-12-8：跟踪评估结论已经登记，不能更改。');
  return new;
end $$;
create trigger evaluation_is_final before update on transfer_follow_up
  for each row when (old.outcome is not null) execute function evaluation_is_final();

-- A review ends with the effect it says (INV-12-1, 12-9).
create function review_ends_with_its_effect() returns trigger language plpgsql as $$
declare
  entered boolean := exists (select from transfer t where t.case_number = new.number);
begin
  perform refuse(tg_name, case
    when new.outcome = 'transferInEffect' and not entered
      then 'INV-12-1：案件以准入决定生效办结，但是登记簿没有登记。'
    when new.outcome <> 'transferInEffect' and entered
      then 'INV-12-1：准入决定已经登记生效，案件不能以“' || new.outcome_label || '”办结。'
    when new.outcome = 'rejectedByMeeting' and not exists (select from blocked_matter b where b.case_number = new.number)
      then 'INV-12-9：会议未通过的事项没有登记为不再受理。'
  end);
  return null;
end $$;
create constraint trigger review_ends_with_its_effect after update on case_head deferrable initially deferred
  for each row when (new.process = 'task-transfer-review' and new.state = 'ended' and old.state <> 'ended')
  execute function review_ends_with_its_effect();
