-- The register of legality opinions (合法性审查意见): each signed once, on one version of a proposal (Art. 12).
create table legality_opinion (
  organization text not null,
  number text not null, -- 文号
  case_number text not null,
  conclusion text not null constraint legality_conclusion check (conclusion in ('lawful', 'revise', 'unlawful')),
  text text not null,
  basis text not null,
  drafted_by text not null,
  signed_by text not null,
  signed_at timestamptz not null,
  proposal_version int not null,
  proposal_hash text not null,
  step_seq int not null, -- of the signature
  primary key (organization, number),
  constraint a_signature_is_entered_once unique (case_number, step_seq),
  constraint legality_opinion_names_the_version_it_was_signed_on
    foreign key (case_number, step_seq, proposal_version, proposal_hash)
    references case_step (case_number, seq, proposal_version, proposal_hash),
  constraint legality_opinion_takes_two_people check (signed_by <> drafted_by)
);

-- INV-S-7: the opinion says what one person of the competent body drafted and its leader signed, on one version.
create function legality_opinion_rests_on_its_review() returns trigger language plpgsql as $$
declare
  sent case_step := last_step(new.case_number, 'provideReviewMaterials');
  draft case_step := last_step(new.case_number, 'draftLegalityOpinion');
  signature case_step := last_step(new.case_number, 'signLegalityOpinion');
begin
  perform refuse(tg_name, case
    when new.organization is distinct from competent_body(new.case_number, 'justice')
      then 'INV-12-5：审查意见应由本级司法行政部门出具，不能由 ' || new.organization || ' 出具。'
    when signature.seq is distinct from new.step_seq or not is_signed(signature, new.organization)
        or (signature.person, signature.at, answer(signature, 'legalitySignature'), answer(signature, 'opinionNumber'))
          is distinct from (new.signed_by, new.signed_at, 'signed', new.number)
      then 'INV-S-7：审查意见没有经司法行政部门负责人签发。'
    when not coalesce(draft.seq between sent.seq and signature.seq, false)
      then 'INV-S-7：送审之后没有起草审查意见。'
    when draft.organization is distinct from new.organization or (draft.person, answer(draft, 'legalityConclusion'),
        answer(draft, 'opinionText'), answer(draft, 'reviewBasis'))
          is distinct from (new.drafted_by, new.conclusion, new.text, new.basis)
      then 'INV-S-7：审查意见与起草的不一致。'
    when draft.proposal_hash is distinct from new.proposal_hash then 'INV-12-5：审查意见起草之后方案有改动。'
    when same_hand(signature, draft) then 'INV-S-10：审查意见由起草人自行签发。'
    when same_hand(draft, sent) then 'INV-S-10：送审的人不能起草审查意见。'
  end);
  return null;
end $$;
create trigger legality_opinion_rests_on_its_review after insert on legality_opinion
  for each row execute function legality_opinion_rests_on_its_review();
