-- Art. 13: administrative affairs that a department delegated to an office by an agreement. A row is the legal effect.
create table delegation (
  case_number text primary key,
  title text not null,
  agreement_number text not null,
  department text not null,
  office text not null,
  unit text not null,
  starts_on date not null,
  ends_on date not null,
  basis text[] not null,   -- codes of norms
  powers text[] not null,  -- inspection, filing, penalty …
  penalty_limit numeric,   -- 元
  area text[] not null,    -- codes of communities; none: the whole area of the office
  effective_rule text not null constraint delegation_effective_rule check (effective_rule in ('SIGNED_AND_PUBLISHED', 'FILED_TOO')),
  published_on date not null,
  -- from its first day, never before it is published (INV-13-4)
  valid daterange not null generated always as
    (case when published_on <= ends_on and starts_on <= ends_on then daterange(greatest(starts_on, published_on), ends_on, '[]')
      else 'empty'::daterange end) stored,
  notice text not null,
  notice_kind text not null generated always as ('delegation') stored,
  proposal_version int not null,
  proposal_hash text not null,
  document_version int not null,
  document_hash text not null,
  document_kind text not null generated always as ('delegation-agreement') stored,
  renews text constraint delegation_renews_one_of_the_register references delegation,
  constraint delegation_is_of_the_applicant
    foreign key (case_number, department) references case_head (number, applicant),
  constraint delegation_names_a_version_of_its_case
    foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash),
  constraint delegation_is_published
    foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind),
  constraint delegation_is_an_agreement
    foreign key (case_number, document_kind, document_version) references document (case_number, kind, version),
  constraint delegation_lasts check (ends_on > starts_on and ends_on >= published_on),
  unique (case_number, department, office)
);
create unique index agreement_number_is_used_once on delegation (department, agreement_number);
create index delegation_notice on delegation (notice);
create index delegation_office on delegation (office);

-- What is delegated: each matter of the department's own powers for as long as it binds; an end shortens it.
create table delegation_matter (
  case_number text not null,
  power text not null,
  department text not null,
  office text not null,
  valid daterange not null,
  primary key (case_number, power),
  constraint matter_has_its_delegation
    foreign key (case_number, department, office) references delegation (case_number, department, office),
  constraint no_matter_is_delegated_twice -- INV-13-9
    exclude using gist (department with =, power with =, office with =, valid with &&)
);
grant update (valid) on delegation_matter to jiedao_app;

create view delegation_basis as select case_number, unnest(basis) as norm from delegation;
create view delegation_power as select case_number, unnest(powers) as power from delegation;
create view delegation_area as select case_number, unnest(area) as community from delegation;

-- What an entry rests on: steps of its case, each with the version of the proposal it was given on.
create table delegation_evidence (
  case_number text not null constraint delegation_evidence_has_its_delegation references delegation,
  kind text not null constraint delegation_evidence_kind check (kind in ('capability', 'argument', 'argumentation', 'approval',
    'departmentReview', 'officeReview', 'officeMeeting', 'departmentSignature', 'officeSignature')),
  organization text not null,
  seq int not null,
  proposal_version int not null,
  proposal_hash text not null,
  primary key (case_number, kind, organization),
  constraint delegation_evidence_names_the_version_it_was_given_on
    foreign key (case_number, seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash)
);

-- What later registers say of a delegation, who replace these views: its end (V157), and when it was suspended (V154).
create view delegation_ending (case_number, last_day, reason, notice) as
  select null::text, null::date, null::text, null::text where false;
create view delegation_pause (case_number, since, until, reason, notice) as -- until: the first day on which it binds again, or null
  select null::text, null::date, null::date, null::text, null::text where false;

create function delegation_last_day(number text) returns date stable language sql as $$
  select e.last_day from delegation_ending e where e.case_number = $1
$$;

create function delegation_is_suspended(number text, day date) returns boolean stable language sql as $$
  select exists (select from delegation_pause p
    where p.case_number = $1 and p.since <= $2 and $2 < coalesce(p.until, 'infinity'))
$$;

-- Published, begun, not ended, not suspended: acts may be done under it (INV-13-4).
create function delegation_in_force(case_number text, day date) returns boolean stable language sql as $$
  select exists (select from delegation d where d.case_number = $1 and d.valid @> $2)
    and $2 <= coalesce(delegation_last_day($1), 'infinity') and not delegation_is_suspended($1, $2)
$$;
