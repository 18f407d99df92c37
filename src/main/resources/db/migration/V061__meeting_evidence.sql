-- What sessions, topics and resolutions rest on: the steps of their cases (Art. 12).

-- INV-S-1, INV-S-2: why a session may not stand as it does; null where its case file says the same.
create function attendance_finding(held meeting_session) returns text stable language plpgsql as $$
declare
  attendance case_step := last_step(held.case_number, 'recordAttendance');
begin
  return case
    when (answer(attendance, 'sessionHeld'), answer(attendance, 'chair'), answer(attendance, 'membersTotal')::int,
        answer(attendance, 'membersPresent')::int)
          is distinct from ('held', held.chair, held.members_total, held.members_present)
      then 'INV-S-1：会议的到会情况没有登记，或者与登记的不一致。'
    when held.meeting_date > (attendance.at at time zone 'Asia/Shanghai')::date
      then 'INV-S-1：会议日期未到，不能登记为举行。'
  end;
end $$;

create function minutes_finding(held meeting_session) returns text stable language plpgsql as $$
declare
  outcome case_step := last_step(held.case_number, 'recordOutcome');
  draft case_step := last_step(held.case_number, 'draftMinutes');
  review case_step := last_step(held.case_number, 'reviewMinutes');
  signature case_step := last_step(held.case_number, 'signMinutes');
begin
  return case
    when not coalesce(draft.seq > outcome.seq, false)
        or (draft.person, answer(draft, 'minutesNumber')) is distinct from (held.minutes_drafted_by, held.minutes_number)
      then 'INV-S-2：会议纪要在议题结论登记之后没有起草，或者与起草的不一致。'
    when not coalesce(review.seq > draft.seq, false)
        or not is_signed(review, competent_body(held.case_number, 'government-office'))
        or (review.person, answer(review, 'minutesReview')) is distinct from (held.minutes_reviewed_by, 'passed')
      then 'INV-S-2：会议纪要最后一稿没有经秘书长审核通过。'
    when not coalesce(signature.seq > review.seq, false) or not is_signed(signature, held.body)
        or (signature.person, signature.at, answer(signature, 'minutesSignature'))
          is distinct from (held.signed_by, held.signed_at, 'signed')
      then 'INV-S-2：会议纪要没有经本级政府负责人签发。'
    when same_hand(draft, review) or same_hand(draft, signature) or same_hand(review, signature)
      then 'INV-S-10：会议纪要的起草、审核、签发须由三个人办理。'
  end;
end $$;

create function session_rests_on_its_record() returns trigger language plpgsql as $$
declare
  call case_step := last_step(new.case_number, 'meetingCalled');
begin
  perform refuse(tg_name, case
    when new.body is distinct from competent_body(new.case_number, 'government')
      then 'INV-12-6：会议应由本级政府召开，不能由 ' || new.body || ' 召开。'
    when (answer(call, 'sessionNumber')::int, answer(call, 'meetingDate')::date)
        is distinct from (new.number, new.meeting_date)
      then 'INV-S-1：会次或者日期与发起会议时不一致。'
    when new.state in ('opened', 'closed') and attendance_finding(new) is not null then attendance_finding(new)
    when new.state = 'closed' then minutes_finding(new)
  end);
  return null;
end $$;
create trigger session_rests_on_its_record after insert or update on meeting_session
  for each row execute function session_rests_on_its_record();

-- INV-S-3: minutes that are signed leave no topic without its outcome.
create function closed_session_decided_its_topics() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-3：会议办结时还有议题没有结论。') from meeting_topic t
    where t.session_case = new.case_number and t.state in ('scheduled', 'opened') limit 1;
  return null;
end $$;
create constraint trigger closed_session_decided_its_topics after insert or update on meeting_session
  deferrable initially deferred for each row when (new.state = 'closed')
  execute function closed_session_decided_its_topics();

create function session_goes_on() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when old.signed_at is not null then 'INV-S-2：会议纪要 ' || old.minutes_number || ' 已经签发，不能更改。'
    when (old.state, new.state) not in (('called', 'opened'), ('called', 'notHeld'), ('opened', 'closed'))
      then 'INV-S-1：会议不能由 ' || old.state || ' 转为 ' || new.state || '。'
  end);
  return new;
end $$;
create trigger session_goes_on before update on meeting_session
  for each row execute function session_goes_on();

-- INV-S-4: the applicant filed the paper, and somebody of the government office put it on the list.
create function topic_finding(topic meeting_topic) returns text stable language plpgsql as $$
declare
  filed case_step := last_step(topic.case_number, 'fileTopic');
  scheduled case_step := last_step(topic.case_number, 'scheduleTopic');
begin
  return case
    when topic.body is distinct from deciding_body(topic.case_number, 'government')
      then 'INV-12-6：议题应由本级政府常务会议审议，不能由 ' || topic.body || ' 审议。'
    when filed.seq is distinct from topic.filed_step or not exists (select from document d
        where d.case_number = topic.case_number and d.kind = 'meeting-paper' and d.state = 'available')
      then 'INV-S-4：议题没有提交上会材料。'
    when topic.state in ('scheduled', 'opened', 'decided') and not coalesce(scheduled.seq > filed.seq
        and scheduled.organization = deciding_body(topic.case_number, 'government-office')
        and answer(scheduled, 'scheduling') = 'scheduled', false)
      then 'INV-S-4：议题没有经政府办公室审核列入。'
    when topic.state in ('scheduled', 'opened', 'decided') and same_hand(scheduled, filed)
      then 'INV-S-10：议题由提交人自行审核列入。'
  end;
end $$;

-- INV-S-3: a topic opens in an open session of its government, on the version in force.
create function opening_finding(topic meeting_topic) returns text stable language plpgsql as $$
declare
  held meeting_session := (select m from meeting_session m where m.case_number = topic.session_case);
begin
  return case
    when held.body is distinct from topic.body then 'INV-12-6：议题不能列入其他政府的会议。'
    when topic.scheduled_on > held.meeting_date then 'INV-S-4：议题列入的日期晚于会议日期。'
    when topic.state in ('opened', 'decided') and held.state not in ('opened', 'closed')
      then 'INV-S-3：会议尚未启动，议题不能审议。'
    when topic.state = 'opened' and topic.proposal_hash is distinct from
        (select h.proposal_hash from case_head h where h.number = topic.case_number)
      then 'INV-S-3：提交上会材料之后方案有改动，不能审议。'
    when topic.state = 'decided' and not exists (select from resolution r
        where (r.case_number, r.session_case) = (topic.case_number, topic.session_case))
      then 'INV-S-3：没有登记决议，议题不能办结。'
  end;
end $$;

create function topic_rests_on_its_paper() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, coalesce(topic_finding(new),
    case when new.session_case is not null then opening_finding(new) end));
  return null;
end $$;
create trigger topic_rests_on_its_paper after insert or update on meeting_topic
  for each row execute function topic_rests_on_its_paper();

create function topic_goes_on() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when (old.state, new.state) not in (('filed', 'filed'), ('filed', 'scheduled'), ('filed', 'withdrawn'),
        ('scheduled', 'scheduled'), ('scheduled', 'opened'), ('scheduled', 'withdrawn'), ('opened', 'decided'))
      then 'INV-S-5：议题不能由 ' || old.state || ' 转为 ' || new.state || '。'
    when old.state = 'opened' and (new.session_case, new.filed_step) is distinct from (old.session_case, old.filed_step)
      then 'INV-S-3：审议中的议题不能改换会议或者材料。'
  end);
  return new;
end $$;
create trigger topic_goes_on before update on meeting_topic
  for each row execute function topic_goes_on();

-- INV-12-1: what a resolution rests on; checked last, so that every way into the register meets it.
create function resolution_needs_a_lawful_session() returns trigger language plpgsql as $$
declare
  held meeting_session := (select m from meeting_session m where m.case_number = new.session_case);
  competent text := deciding_body(new.case_number, 'government');
begin
  perform refuse(tg_name, case
    when new.body is distinct from competent or held.body is distinct from competent
      then 'INV-12-6：议题应由 ' || coalesce(competent, '本级政府') || ' 的常务会议决定，不能由 ' || new.body || ' 决定。'
    when not coalesce(held.members_present * 2 > held.members_total, false)
      then 'INV-S-1：到会人数没有超过组成人员半数，不能登记决议。'
    when held.state <> 'closed' or (new.meeting_number, new.meeting_date, new.minutes_number, new.signed_at)
        is distinct from (held.number, held.meeting_date, held.minutes_number, held.signed_at)
      then 'INV-S-2：会议纪要尚未签发，或者决议与签发的纪要不一致，不能登记决议。'
    when not exists (select from meeting_topic t where t.case_number = new.case_number
        and t.session_case = new.session_case and t.state in ('opened', 'decided')
        and t.proposal_version = new.proposal_version and t.proposal_hash = new.proposal_hash)
      then 'INV-S-3：这次会议没有审议该议题的这一版方案，不能登记决议。'
    when not exists (select from case_step s where s.case_number = new.session_case and s.element = 'recordOutcome'
        and answer(s, 'topic') = new.case_number and answer(s, 'topicOutcome') = new.outcome
        and answer(s, 'requirements') is not distinct from new.requirements)
      then 'INV-S-3：决议与会议上登记的结论不一致。'
    when not exists (select from case_step s where (s.case_number, s.seq) = (new.case_number, new.step_seq)
        and s.element = 'tellTopics' and answer(s, 'sessionCase') = new.session_case)
      then 'INV-S-3：案卷没有记载这次会议的结论。'
  end);
  return null;
end $$;
create trigger resolution_needs_a_lawful_session after insert on resolution
  for each row execute function resolution_needs_a_lawful_session();
