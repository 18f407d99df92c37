-- Art. 20: what residents say of the offices of a county in a year.
create table survey (
  case_number text primary key, -- the annual assessment that asks
  year        integer not null,
  minimum     integer not null  -- valid answers that each office needs on each topic
);
create table survey_office (
  case_number text not null,
  office      text not null,
  primary key (case_number, office)
);

-- Whoever brings answers, and how far that has come; nothing of it is entered unless all of it is.
create table survey_import (
  id           bigint generated always as identity primary key,
  case_number  text not null,
  file_name    text, -- null: by the API
  person       text not null,
  organization text not null,
  started_at   timestamptz not null,
  alive_at     timestamptz not null,
  ended_at     timestamptz,
  stage        text not null, -- waiting, reading, checking, entered, refused, failed
  answers      integer not null default 0,
  faults       integer not null default 0,
  failure      text
);
create index survey_import_of_case on survey_import (case_number);
grant update (alive_at, ended_at, stage, answers, faults, failure) on survey_import to jiedao_app;

-- The first of its faults; their number is told above.
create table survey_fault (
  import bigint not null,
  place  integer not null,
  fault  text not null,
  primary key (import, place)
);

-- One row an answer, nothing of who gave it.
create table survey_answer (
  case_number   text not null,
  questionnaire text not null, -- its number
  topic         text not null,
  office        text not null,
  answer        text not null,
  answered_on   date not null,
  import        bigint not null,
  primary key (case_number, questionnaire, topic)
);

-- Counted by the database as answers come in; nobody writes here.
create table survey_count (
  case_number text not null,
  office      text not null,
  topic       text not null,
  answer      text not null,
  n           integer not null,
  first_day   date not null,
  last_day    date not null,
  primary key (case_number, office, topic, answer)
);
revoke insert on survey_count from jiedao_app;

-- The counts as they were confirmed: from then on no answer comes in.
create table survey_confirmation (
  case_number    text primary key,
  method         text not null,
  surveyor       text not null,
  surveyed_from  date not null,
  surveyed_until date not null,
  confirmed_at   timestamptz not null
);

create function survey_takes_answers() returns trigger language plpgsql
security definer set search_path = jiedao, public as $$
begin
  perform from survey s where s.case_number in (select e.case_number from entered e) for update;
  perform refuse(tg_name, 'INV-20-21：满意度调查结果已经确认，不能再导入（' || c.case_number || '）。')
    from survey_confirmation c where c.case_number in (select e.case_number from entered e);
  perform refuse(tg_name, 'INV-20-21：回答不属于本次调查的街道、题目或者选项（' || e.questionnaire || '）。')
    from entered e left join survey_office o using (case_number, office)
    where o.office is null or e.topic not in ('livelihood', 'services', 'governance')
      or e.answer not in ('satisfied', 'fairly', 'neutral', 'ratherNot', 'not', 'dontKnow');
  insert into survey_count as c (case_number, office, topic, answer, n, first_day, last_day)
  select e.case_number, e.office, e.topic, e.answer, count(*), min(e.answered_on), max(e.answered_on)
  from entered e group by 1, 2, 3, 4
  on conflict (case_number, office, topic, answer) do update
    set n = c.n + excluded.n, first_day = least(c.first_day, excluded.first_day), last_day = greatest(c.last_day, excluded.last_day);
  return null;
end $$;
create trigger survey_takes_answers after insert on survey_answer
  referencing new table as entered for each statement execute function survey_takes_answers();

create function survey_has_enough_answers() returns trigger language plpgsql
security definer set search_path = jiedao, public as $$
begin
  perform from survey s where s.case_number = new.case_number for update;
  perform refuse(tg_name, 'INV-20-22：样本不足，须补充调查（' || new.case_number || '）。')
    where not exists (select from survey_office o where o.case_number = new.case_number)
      or exists (
        select from survey s join survey_office o using (case_number)
          cross join (values ('livelihood'), ('services'), ('governance')) t (topic)
        where s.case_number = new.case_number and s.minimum > (
          select coalesce(sum(c.n), 0) from survey_count c
          where (c.case_number, c.office, c.topic) = (s.case_number, o.office, t.topic) and c.answer <> 'dontKnow'));
  perform refuse(tg_name, 'INV-20-22：登记的调查方法、机构和日期不是办理人员确认的（' || new.case_number || '）。')
    from last_step(new.case_number, 'confirmSurvey') said
    where (answer(said, 'surveyMethod'), answer(said, 'surveyor'), answer(said, 'surveyedFrom'), answer(said, 'surveyedUntil'))
      is distinct from (new.method, new.surveyor, new.surveyed_from::text, new.surveyed_until::text);
  return null;
end $$;
create trigger survey_has_enough_answers after insert on survey_confirmation
  for each row execute function survey_has_enough_answers();
