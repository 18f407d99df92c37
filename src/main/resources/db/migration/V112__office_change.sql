-- Art. 4: decided changes of offices. A row is the legal effect; the register of offices changes by it and by nothing else.
create table office_change (
  case_number text primary key,
  kind text not null constraint office_change_kind
    check (kind in ('establishment', 'renaming', 'merger', 'abolition', 'relocation', 'boundaryChange')),
  title text not null,
  applicant text not null,
  unit text not null,
  authority text not null constraint office_change_authority check (authority in ('municipal', 'provincial')),
  request_number text not null,
  review_number text,
  reply_number text not null,
  reply_date date not null,
  effective_on date not null,
  published_on date not null,
  notice text not null,
  notice_kind text not null generated always as ('office-change') stored,
  proposal_version int not null,
  proposal_hash text not null,
  in_effect_at timestamptz,
  constraint office_change_is_of_the_applicant
    foreign key (case_number, applicant) references case_head (number, applicant),
  constraint office_change_names_a_version_of_its_case
    foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash),
  constraint office_change_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind),
  constraint office_change_holds_after_reply_and_publication -- INV-4-10
    check (effective_on >= reply_date and effective_on >= published_on),
  constraint change_takes_effect_on_its_day -- or, where the house stood still, after it
    check ((in_effect_at at time zone 'Asia/Shanghai')::date >= effective_on),
  constraint only_a_municipal_change_was_reviewed_by_the_city -- INV-4-5
    check ((authority = 'municipal') = (review_number is not null))
);
create index office_change_waiting on office_change (effective_on) where in_effect_at is null;
create index office_change_notice on office_change (notice);
grant update (in_effect_at) on office_change to jiedao_app;

-- What an entry rests on: steps of its case, each with the version of the proposal it was given on.
create table office_change_evidence (
  case_number text not null constraint change_evidence_has_its_change references office_change,
  kind text not null constraint change_evidence_kind check (kind in ('legality', 'resolution', 'request', 'acceptance',
    'review', 'city-resolution', 'reply', 'report', 'provincial-reply')),
  organization text not null,
  seq int not null,
  proposal_version int not null,
  proposal_hash text not null,
  primary key (case_number, kind),
  constraint change_evidence_names_the_version_it_was_given_on
    foreign key (case_number, seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash)
);

-- What remains to be done after a change was entered: a case of its own.
create table office_change_follow_up (
  case_number text primary key constraint change_follow_up_has_its_change references office_change,
  follow_up text not null constraint a_case_follows_up_one_change unique,
  constraint change_follow_up_follows_from_its_change
    foreign key (follow_up, case_number) references case_head (number, parent)
);

-- INV-4-1: no row of the register of offices without the change that was decided.
alter table office
  add constraint founding_needs_its_decision foreign key (founded_case) references office_change,
  add constraint abolition_needs_its_decision foreign key (abolished_case) references office_change;
alter table office_version
  add constraint version_needs_its_decision foreign key (change_case) references office_change;
alter table community
  add constraint community_needs_its_decision foreign key (change_case) references office_change;
alter table community_membership
  add constraint membership_needs_its_decision foreign key (change_case) references office_change;
alter table office_succession
  add constraint succession_needs_its_decision foreign key (change_case) references office_change;

-- A change takes effect once (INV-4-10).
create function effect_of_a_change_is_final() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-10：变更 ' || old.case_number || ' 已经生效，不能再改。');
  return new;
end $$;
create trigger effect_of_a_change_is_final before update on office_change
  for each row when (old.in_effect_at is not null) execute function effect_of_a_change_is_final();
