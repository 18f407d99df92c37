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
comment on constraint city_reply_decision on city_reply is 'INV-4-3：批复只有批准和不予批准。';
comment on constraint reply_number_is_used_once on city_reply is 'INV-4-3：批复文号不能重复。';
comment on constraint reply_names_the_version_it_was_signed_on on city_reply is 'INV-4-3：批复与签发时的方案版本不一致。';
comment on constraint reply_of_a_meeting_has_its_resolution on city_reply is 'INV-4-3：没有这次会议的决议，不能批复。';
comment on constraint reply_takes_two_people on city_reply is 'INV-4-3、INV-S-10：批复的起草人不能自行签发。';
comment on constraint only_an_approval_takes_effect on city_reply is 'INV-4-10：批准的须有生效日期，不予批准的没有生效日期。';
comment on constraint reply_takes_effect_on_its_date_or_later on city_reply is 'INV-4-10：生效日期不得早于批复日期。';
comment on constraint reply_is_dated_by_its_signature on city_reply is 'INV-4-10：批复日期不得晚于签发之日。';
comment on constraint provincial_reply_decision on provincial_reply is 'INV-4-5：省政府的答复只有批准和不予批准。';
comment on constraint provincial_reply_names_the_version_it_is_about on provincial_reply is 'INV-4-5：省政府答复与登记时的方案版本不一致。';
comment on constraint only_a_provincial_approval_takes_effect on provincial_reply is 'INV-4-10：省政府批准的须有生效日期，不予批准的没有生效日期。';
comment on constraint provincial_refusal_gives_its_reason on provincial_reply is 'INV-4-5：省政府不予批准的，须写明理由。';
comment on constraint provincial_reply_takes_effect_on_its_date_or_later on provincial_reply is 'INV-4-10：生效日期不得早于省政府批复日期。';
