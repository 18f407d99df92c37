-- The register of legality opinions (合法性审查意见): each signed once, on one version of a proposal (Art. 12).
create table legality_opinion (
  organization text not null references organization,
  number text not null, -- 文号
  case_number text not null references case_head,
  conclusion text not null constraint legality_conclusion check (conclusion in ('lawful', 'revise', 'unlawful')),
  text text not null,
  basis text not null,
  drafted_by text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  proposal_version int not null constraint legality_opinion_names_a_version check (proposal_version > 0),
  proposal_hash text not null,
  step_seq int not null, -- of the signature
  primary key (organization, number),
  unique (case_number, step_seq),
  foreign key (case_number, step_seq) references case_step,
  constraint legality_opinion_takes_two_people check (signed_by <> drafted_by)
);
