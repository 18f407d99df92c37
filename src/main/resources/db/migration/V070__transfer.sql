-- Art. 12: administrative affairs that departments handed to offices. A row is the legal effect.
create table transfer (
  case_number text primary key,
  title text not null,
  matter text not null,
  department text not null,
  duration text not null constraint transfer_duration check (duration in ('long-term', 'temporary')),
  effective_from date not null,
  effective_until date,
  published_on date not null,
  notice text not null,
  notice_kind text not null generated always as ('transfer') stored,
  staff numeric not null,
  funds numeric not null,
  budget_line text not null,
  training text not null,
  proposal_version int not null,
  proposal_hash text not null,
  meeting_date date not null,
  constraint transfer_is_of_the_applicant
    foreign key (case_number, department) references case_head (number, applicant),
  constraint transfer_names_a_version_of_its_case
    foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash),
  constraint transfer_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind),
  constraint transfer_takes_effect_after_meeting_and_publication -- INV-12-2
    check (effective_from >= meeting_date and effective_from >= published_on),
  constraint temporary_transfer_has_an_end_within_a_year -- INV-12-12
    check (case duration when 'long-term' then effective_until is null
      else coalesce(effective_until >= effective_from
        and effective_until <= effective_from + interval '12 months', false) end),
  constraint transfer_records_its_support check (budget_line <> '' and training <> '') -- INV-12-8
);

create table transfer_office (
  case_number text not null constraint transfer_office_has_its_transfer references transfer,
  office text not null constraint transfer_office_exists references organization,
  primary key (case_number, office)
);

-- What an entry rests on: steps of its case, each with the version of the proposal it was given on.
create table transfer_evidence (
  case_number text not null constraint transfer_evidence_has_its_transfer references transfer,
  kind text not null constraint transfer_evidence_kind
    check (kind in ('opinion', 'silence', 'countersign', 'legality', 'resolution', 'confirmation')),
  organization text not null,
  seq int not null,
  proposal_version int not null,
  proposal_hash text not null,
  primary key (case_number, kind, organization),
  constraint evidence_names_the_version_it_was_given_on
    foreign key (case_number, seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash)
);

create table transfer_end (
  case_number text primary key constraint transfer_end_has_its_transfer references transfer,
  ended_on date not null,
  reason text not null constraint transfer_end_reason check (reason = '到期'),
  notice text not null,
  notice_kind text not null generated always as ('transfer-end') stored,
  constraint transfer_end_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind)
);

create table transfer_follow_up (
  case_number text primary key constraint transfer_follow_up_has_its_transfer references transfer,
  follow_up text not null constraint a_case_follows_up_one_transfer unique,
  outcome text constraint transfer_follow_up_outcome check (outcome in ('kept', 'adjusted', 'returned')),
  findings text,
  constraint follow_up_follows_from_its_transfer
    foreign key (follow_up, case_number) references case_head (number, parent)
);
grant update (outcome, findings) on transfer_follow_up to jiedao_app;

create table blocked_matter (
  case_number text primary key,
  department text not null,
  content text not null,
  title text not null,
  blocked_until date not null,
  constraint blocked_matter_is_of_the_applicant
    foreign key (case_number, department) references case_head (number, applicant)
);
create index blocked_matter_content on blocked_matter (department, content);
