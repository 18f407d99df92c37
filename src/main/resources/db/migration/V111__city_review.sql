-- The city's part of Art. 4: review opinions (审核意见) of its civil-affairs bureau, replies (批复) of its government,
-- and the province's replies where a town is concerned. Entered once, never changed.
create table city_review_opinion (
  organization text not null,
  number text not null, -- 文号
  case_number text not null,
  conclusion text not null constraint city_review_conclusion check (conclusion in ('agree', 'disagree', 'suggestChanges')),
  text text not null,
  reason text,
  drafted_by text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  proposal_version int not null,
  proposal_hash text not null,
  step_seq int not null, -- of the signature
  primary key (organization, number),
  constraint a_review_opinion_is_entered_once unique (case_number, step_seq),
  constraint review_opinion_names_the_version_it_was_signed_on
    foreign key (case_number, step_seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash),
  constraint review_opinion_takes_two_people check (signed_by <> drafted_by),
  constraint review_opinion_against_gives_its_reason check (conclusion = 'agree' or reason is not null)
);

create table city_reply (
  case_number text primary key,
  organization text not null,
  number text not null, -- 批复文号
  decision text not null constraint city_reply_decision check (decision in ('approved', 'refused')),
  replied_on date not null,
  effective_on date,
  session_case text, -- of the meeting that decided; null where the mayor did by signature
  text text not null,
  drafted_by text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  proposal_version int not null,
  proposal_hash text not null,
  step_seq int not null, -- of the signature
  constraint reply_number_is_used_once unique (organization, number),
  constraint reply_names_the_version_it_was_signed_on
    foreign key (case_number, step_seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash),
  constraint reply_of_a_meeting_has_its_resolution foreign key (case_number, session_case) references resolution,
  constraint reply_takes_two_people check (signed_by <> drafted_by),
  constraint only_an_approval_takes_effect check ((decision = 'approved') = (effective_on is not null)),
  constraint reply_takes_effect_on_its_date_or_later check (effective_on >= replied_on),
  constraint reply_is_dated_by_its_signature check (replied_on <= (signed_at at time zone 'Asia/Shanghai')::date)
);

create table provincial_reply (
  case_number text primary key,
  number text not null, -- 批复文号
  decision text not null constraint provincial_reply_decision check (decision in ('approved', 'refused')),
  replied_on date not null,
  effective_on date,
  reason text,
  recorded_by text not null,
  proposal_version int not null,
  proposal_hash text not null,
  step_seq int not null, -- of its record
  constraint provincial_reply_names_the_version_it_is_about
    foreign key (case_number, step_seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash),
  constraint only_a_provincial_approval_takes_effect check ((decision = 'approved') = (effective_on is not null)),
  constraint provincial_refusal_gives_its_reason check (decision = 'approved' or reason is not null),
  constraint provincial_reply_takes_effect_on_its_date_or_later check (effective_on >= replied_on)
);

comment on constraint city_review_conclusion on city_review_opinion is 'INV-4-3：审核意见的结论只有同意、不同意和建议修改。';
comment on constraint a_review_opinion_is_entered_once on city_review_opinion is 'INV-4-3：一次签发只登记一份审核意见。';
comment on constraint review_opinion_names_the_version_it_was_signed_on on city_review_opinion is 'INV-4-3：审核意见与签发时的方案版本不一致。';
comment on constraint review_opinion_takes_two_people on city_review_opinion is 'INV-4-3、INV-S-10：审核意见的起草人不能自行签发。';
comment on constraint review_opinion_against_gives_its_reason on city_review_opinion is 'INV-4-3：不同意或者建议修改的，须写明理由。';
comment on constraint city_reply_decision on city_reply is 'INV-4-1：批复只有批准和不予批准。';
comment on constraint reply_number_is_used_once on city_reply is 'INV-4-1：批复文号不能重复。';
comment on constraint reply_names_the_version_it_was_signed_on on city_reply is 'INV-4-1：批复与签发时的方案版本不一致。';
comment on constraint reply_of_a_meeting_has_its_resolution on city_reply is 'INV-4-1：没有这次会议的决议，不能批复。';
comment on constraint reply_takes_two_people on city_reply is 'INV-4-1、INV-S-10：批复的起草人不能自行签发。';
comment on constraint only_an_approval_takes_effect on city_reply is 'INV-4-10：批准的须有生效日期，不予批准的没有生效日期。';
comment on constraint reply_takes_effect_on_its_date_or_later on city_reply is 'INV-4-10：生效日期不得早于批复日期。';
comment on constraint reply_is_dated_by_its_signature on city_reply is 'INV-4-10：批复日期不得晚于签发之日。';
comment on constraint provincial_reply_decision on provincial_reply is 'INV-4-5：省政府的答复只有批准和不予批准。';
comment on constraint provincial_reply_names_the_version_it_is_about on provincial_reply is 'INV-4-5：省政府答复与登记时的方案版本不一致。';
comment on constraint only_a_provincial_approval_takes_effect on provincial_reply is 'INV-4-10：省政府批准的须有生效日期，不予批准的没有生效日期。';
comment on constraint provincial_refusal_gives_its_reason on provincial_reply is 'INV-4-5：省政府不予批准的，须写明理由。';
comment on constraint provincial_reply_takes_effect_on_its_date_or_later on provincial_reply is 'INV-4-10：生效日期不得早于省政府批复日期。';

-- INV-4-4: why a case does not count as accepted on a version of its proposal; null where it does. What the law itself
-- asks for (行政区划管理条例 Art. 13) is held here, what the house asks for besides by establishment/materials.yaml.
create function acceptance_finding(number text, version_hash text) returns text stable language plpgsql as $$
declare
  checked case_step := last_step(number, 'checkApplication');
  missing text := (select string_agg(n.kind, '、') from unnest(array['establishment-request', 'basics-report', 'risk-report',
    'expert-report', 'comment-report', 'current-map', 'change-map']) n (kind)
    where not exists (select from document d where (d.case_number, d.kind, d.state) = (number, n.kind, 'available')));
begin
  return case
    when (answer(checked, 'applicationCheck'), checked.organization)
        is distinct from ('complete', municipal_body('civil-affairs'))
      then 'INV-4-4：申请没有经市民政局受理。'
    when checked.proposal_hash is distinct from version_hash then 'INV-4-4：受理之后方案有改动。'
    when missing is not null then 'INV-4-4：缺少必备的申请材料：' || missing || '。'
  end;
end $$;

create function application_was_complete() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, acceptance_finding(new.case_number, new.proposal_hash));
  return null;
end $$;
create trigger reviewed_application_was_complete after insert on city_review_opinion
  for each row execute function application_was_complete();
create trigger reported_application_was_complete after insert on provincial_reply
  for each row execute function application_was_complete();

-- INV-4-3: the opinion says what one person of the bureau drafted and its leader signed.
create function city_review_rests_on_its_steps() returns trigger language plpgsql as $$
declare
  checked case_step := last_step(new.case_number, 'checkApplication');
  draft case_step := last_step(new.case_number, 'draftReviewOpinion');
  signature case_step := last_step(new.case_number, 'signReviewOpinion');
begin
  perform refuse(tg_name, case
    when new.organization is distinct from municipal_body('civil-affairs')
      then 'INV-4-3：审核意见应由市民政局出具，不能由 ' || new.organization || ' 出具。'
    when signature.seq is distinct from new.step_seq or not is_signed(signature, new.organization)
        or (signature.person, signature.at, answer(signature, 'reviewSignature'), answer(signature, 'reviewNumber'))
          is distinct from (new.signed_by, new.signed_at, 'signed', new.number)
      then 'INV-4-3：审核意见没有经市民政局负责人签发。'
    when not coalesce(draft.seq between checked.seq and signature.seq, false)
        or (draft.organization, draft.person, answer(draft, 'reviewConclusion'), answer(draft, 'reviewText'),
          answer(draft, 'reviewReason'))
          is distinct from (new.organization, new.drafted_by, new.conclusion, new.text, new.reason)
      then 'INV-4-3：审核意见与受理之后起草的不一致。'
    when same_hand(signature, draft) then 'INV-S-10：审核意见由起草人自行签发。'
  end);
  return null;
end $$;
create trigger city_review_rests_on_its_steps after insert on city_review_opinion
  for each row execute function city_review_rests_on_its_steps();

-- What a version of a proposal says of a field.
create function proposed(number text, version_hash text, field text) returns text stable language sql as $$
  select p.facts ->> $3 from case_proposal p where (p.case_number, p.hash) = ($1, $2) order by p.version desc limit 1
$$;

-- INV-4-3, 4-5: the city replies to what its bureau reviewed, and not where a town is concerned.
create function city_reply_needs_its_review() returns trigger language plpgsql as $$
declare
  arranged case_step := last_step(new.case_number, 'arrangeDecision');
  reviewed city_review_opinion := (select r from city_review_opinion r where r.case_number = new.case_number
    order by r.step_seq desc limit 1);
begin
  perform refuse(tg_name, case
    when proposed(new.case_number, new.proposal_hash, 'approvalAuthority') is distinct from 'municipal'
      then 'INV-4-5：涉及乡镇的，由省政府审批，市政府不能批复。'
    when reviewed.case_number is null then 'INV-4-3：没有市民政局签发的审核意见，不能批复。'
    when reviewed.proposal_hash <> new.proposal_hash then 'INV-4-3：审核意见所审的不是这一版方案。'
    when reviewed.conclusion = 'suggestChanges' then 'INV-4-3：审核意见建议修改，重新审核之前不能批复。'
    when not coalesce(reviewed.step_seq < arranged.seq, false) then 'INV-4-3：市政府的决定早于审核意见。'
  end);
  return null;
end $$;
create trigger city_reply_needs_its_review after insert on city_reply
  for each row execute function city_reply_needs_its_review();

-- INV-4-1: whether the meeting, or the mayor, decided on this version what the reply says.
create function was_decided(reply city_reply) returns boolean stable language plpgsql as $$
declare
  arranged case_step := last_step(reply.case_number, 'arrangeDecision');
  signed case_step := last_step(reply.case_number, 'signDecision');
begin
  return coalesce(case answer(arranged, 'decisionForum')
    when 'signature' then reply.session_case is null and signed.seq > arranged.seq and is_signed(signed, reply.organization)
      and (answer(signed, 'cityDecision'), signed.proposal_hash) = (reply.decision, reply.proposal_hash)
    when 'meeting' then exists (select from resolution r where (r.case_number, r.session_case, r.body, r.proposal_hash)
          = (reply.case_number, reply.session_case, reply.organization, reply.proposal_hash) and r.step_seq > arranged.seq
        and r.outcome = case reply.decision when 'approved' then 'adopted' else 'rejected' end)
  end, false);
end $$;

create function city_reply_rests_on_its_decision() returns trigger language plpgsql as $$
declare
  draft case_step := last_step(new.case_number, 'draftReply');
  signature case_step := last_step(new.case_number, 'signReply');
begin
  perform refuse(tg_name, case
    when new.organization is distinct from municipal_body('government')
      then 'INV-4-1：批复应由市政府作出，不能由 ' || new.organization || ' 作出。'
    when not was_decided(new) then 'INV-4-1：批复与市政府对这一版方案的决定不一致。'
    when signature.seq is distinct from new.step_seq or not is_signed(signature, new.organization)
        or (signature.person, signature.at, answer(signature, 'replySignature'), answer(signature, 'replyNumber'),
          answer(signature, 'replyDate')::date)
          is distinct from (new.signed_by, new.signed_at, 'signed', new.number, new.replied_on)
      then 'INV-4-1：批复没有经市政府负责人签发。'
    when not coalesce(draft.seq < signature.seq, false)
        or (draft.organization, draft.person, answer(draft, 'replyText'), answer(draft, 'effectiveOn')::date)
          is distinct from (municipal_body('government-office'), new.drafted_by, new.text, new.effective_on)
      then 'INV-4-1：批复与起草的不一致。'
    when same_hand(signature, draft) then 'INV-S-10：批复由起草人自行签发。'
  end);
  return null;
end $$;
create trigger city_reply_rests_on_its_decision after insert on city_reply
  for each row execute function city_reply_rests_on_its_decision();

-- INV-4-5: the province's reply is what the city's government office recorded, after the city had reported the change.
create function provincial_reply_rests_on_its_record() returns trigger language plpgsql as $$
declare
  reported case_step := last_step(new.case_number, 'reportToProvince');
  recorded case_step := last_step(new.case_number, 'record-provincial-reply');
begin
  perform refuse(tg_name, case
    when proposed(new.case_number, new.proposal_hash, 'approvalAuthority') is distinct from 'provincial'
      then 'INV-4-5：不涉及乡镇的，由市政府审批。'
    when not coalesce(is_signed(reported, municipal_body('government')) and reported.seq < new.step_seq
        and reported.proposal_hash = new.proposal_hash, false)
      then 'INV-4-5：这一版方案没有由市政府报省政府审批。'
    when (recorded.seq, recorded.organization, recorded.person)
          is distinct from (new.step_seq, municipal_body('government-office'), new.recorded_by)
        or (answer(recorded, 'provincialReply'), answer(recorded, 'provincialNumber'),
          answer(recorded, 'provincialDate')::date, answer(recorded, 'effectiveOn')::date)
          is distinct from (new.decision, new.number, new.replied_on, new.effective_on)
      then 'INV-4-5：省政府的答复与市政府办公室登记的不一致。'
    when not exists (select from document d
        where (d.case_number, d.kind, d.state) = (new.case_number, 'provincial-reply', 'available'))
      then 'INV-4-5：案卷中没有省政府批复。'
  end);
  return null;
end $$;
create trigger provincial_reply_rests_on_its_record after insert on provincial_reply
  for each row execute function provincial_reply_rests_on_its_record();
