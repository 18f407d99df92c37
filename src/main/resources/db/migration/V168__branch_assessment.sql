-- Art. 20, third paragraph: what a department found of its branch body for a year, with the word of every office of the
-- area: its opinions and suggestions, or the record of its silence (INV-20-6).
create table branch_result (
  case_number text primary key,
  department text not null,
  branch_body text not null,
  year int not null,
  grade text not null,
  conclusion text not null,
  decided_on date not null,
  proposal_version int not null,
  proposal_hash text not null
);
create unique index branch_body_is_assessed_once_a_year on branch_result (department, wording(branch_body), year);

create table branch_result_word (
  case_number text not null,
  office text not null,
  seq int not null, -- the step of the case in which the office spoke, or its silence was recorded
  primary key (case_number, office)
);

-- An office speaks for itself, and is silent only after it was reminded, urged and recorded as such by its government.
create function branch_word_finding(w branch_result_word, said case_step) returns text stable language sql as $$
  select case
    when not coalesce(said.element = 'giveBranchOpinion' and is_signed(said, w.office)
        or said.element = 'enterSilenceOnBranch' and answer(said, 'office') = w.office, false)
      then 'INV-20-6：登记的不是该街道主要负责人的意见，也不是其未反馈的记录（' || w.office || '）。'
    when said.element = 'enterSilenceOnBranch' and not exists (select from case_step recorded
        where (recorded.case_number, recorded.element, recorded.seq) = (w.case_number, 'recordBranchSilence', said.seq - 1)
          and is_signed(recorded, competent_body(w.case_number, 'government'))
          and answer(recorded, 'silenceDecision') = 'recorded')
      then 'INV-20-6：街道未反馈没有经本级政府认定（' || w.office || '）。'
  end
$$;

create function branch_word_is_the_offices() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, branch_word_finding(new,
    (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.seq))));
  return null;
end $$;
create trigger branch_word_is_the_offices after insert on branch_result_word
  for each row execute function branch_word_is_the_offices();

-- The result is the one that the department's leader approved, after each office of the plan was heard.
create function branch_result_is_what_was_approved() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  plan json := (select p.facts from case_proposal p where (p.case_number, p.version, p.hash)
    = (new.case_number, new.proposal_version, new.proposal_hash));
  concluded case_step := last_step(new.case_number, 'concludeBranchAssessment');
  approved case_step := last_step(new.case_number, 'approveBranchResult');
begin
  perform refuse(tg_name, case
    when head.process <> 'branch-assessment' or (head.applicant, plan ->> 'branchBody', (plan ->> 'year')::int)
        is distinct from (new.department, new.branch_body, new.year)
      then 'INV-20-6：派出机构的考核结果只能由考核它的部门按考核方案登记。'
    when exists (select from json_array_elements_text(plan -> 'offices') asked (office)
        left join branch_result_word w on (w.case_number, w.office) = (new.case_number, asked.office)
        left join case_step s on (s.case_number, s.seq, s.proposal_hash) = (w.case_number, w.seq, new.proposal_hash)
        where s.seq is null or s.seq > concluded.seq)
      then 'INV-20-6：作出结论之前，须听取每个有关街道的意见和建议，或者有其经催告未反馈的记录。'
    when not is_signed(approved, new.department) or answer(approved, 'branchApproval') is distinct from 'approved'
        or approved.seq < concluded.seq or same_hand(approved, concluded)
      then 'INV-20-6：考核结果没有经部门负责人批准，或者由提出结论的人自行批准。'
    when (answer(concluded, 'branchGrade'), answer(concluded, 'branchConclusion'), day_of(approved))
        is distinct from (new.grade, new.conclusion, new.decided_on)
      then 'INV-20-6：登记的等次、结论和日期与批准的不一致。'
  end);
  return null;
end $$;
create constraint trigger branch_result_is_what_was_approved after insert on branch_result
  deferrable initially deferred for each row execute function branch_result_is_what_was_approved();

create function branch_case_ends_with_its_result() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-20-6：案件以“' || new.outcome_label || '”办结，与登记的考核结果不一致。')
    where (new.outcome = 'branchAssessed') <> exists (select from branch_result r where r.case_number = new.number);
  return null;
end $$;
create constraint trigger branch_case_ends_with_its_result after update on case_head deferrable initially deferred
  for each row when (new.process = 'branch-assessment' and new.state = 'ended' and old.state <> 'ended')
  execute function branch_case_ends_with_its_result();

comment on index branch_body_is_assessed_once_a_year is 'INV-20-6：同一派出机构一个年度只登记一次考核结果。';
