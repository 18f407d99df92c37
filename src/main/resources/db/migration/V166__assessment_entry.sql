-- Art. 20: the values by which an office is scored. A department gives one and another person of it confirms it; what is
-- corrected on the office's statement or appeal is a row of its own, so that the office sees both.
create table assessment_entry (
  case_number text not null,
  office text not null,
  indicator text not null,
  given integer not null,
  confirmed integer,
  actual numeric,
  marks numeric[] not null,
  remark text,
  primary key (case_number, office, indicator, given),
  constraint entry_is_about_an_office_assessed
    foreign key (case_number, office) references assessment_office (case_number, office)
);

-- The marks of experts as they are filled in: 92、88.5、90.
create function marks_in(written text) returns numeric[] immutable language plpgsql as $$
begin
  return (select coalesce(array_agg(m::numeric order by at) filter (where m <> ''), '{}')
    from regexp_split_to_table(coalesce(written, ''), '[、,，;；\s]+') with ordinality marks (m, at));
end $$;

-- Whether a step about the office gave this value.
create function is_given(e assessment_entry, step case_step) returns boolean stable language plpgsql as $$
begin
  return exists (
    select from case_step_content c, json_array_elements(coalesce(c.answers -> 'entries', c.answers -> 'corrections')) line
    where (c.case_number, c.seq) = ($2.case_number, $2.seq)
      and $2.element in ('scoreIndicators', 'answerStatement', 'decideAppeal')
      and c.answers ->> 'office' = $1.office and line ->> 'indicator' = $1.indicator
      and (line ->> 'actual')::numeric is not distinct from $1.actual and marks_in(line ->> 'marks') = $1.marks);
end $$;

-- Why a value may not be entered; null where it may.
create function entry_finding(e assessment_entry) returns text stable language plpgsql as $$
declare
  given case_step := (select s from case_step s where (s.case_number, s.seq) = (e.case_number, e.given));
  confirmed case_step := (select s from case_step s where (s.case_number, s.seq) = (e.case_number, e.confirmed));
begin
  return case
    when not is_given(e, given)
      then 'INV-20-8：登记的数据与评分、答复或者申诉时填写的不一致（' || e.office || ' ' || e.indicator || '）。'
    when given.element = 'scoreIndicators' and not coalesce(confirmed.element = 'reviewScores'
        and confirmed.seq > given.seq and answer(confirmed, 'scoreReview') = 'confirmed'
        and (answer(confirmed, 'office'), answer(confirmed, 'department')) = (e.office, answer(given, 'department'))
        and is_signed(confirmed, answer(given, 'department')), false)
      then 'INV-20-8：评分没有经本部门负责人复核确认（' || e.office || ' ' || e.indicator || '）。'
    when same_hand(given, confirmed)
      then 'INV-20-8：评分人不得复核自己的评分（' || e.office || ' ' || e.indicator || '）。'
  end;
end $$;

create function entry_is_given_and_confirmed() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, entry_finding(new));
  return null;
end $$;
create trigger entry_is_given_and_confirmed after insert on assessment_entry
  for each row execute function entry_is_given_and_confirmed();

comment on constraint entry_is_about_an_office_assessed on assessment_entry is 'INV-20-8：没有参加这次考核的街道不能登记数据。';
