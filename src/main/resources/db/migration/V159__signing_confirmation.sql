-- Who signs shows once more that it is he, for this one task, right before he signs it (INV-S-33).
create table signing_confirmation (
  id     uuid primary key,
  task   text not null,
  person text not null,
  at     timestamptz not null,
  method text not null -- how he showed it: password
);
create index signing_confirmation_of_task on signing_confirmation (task, person);

-- The answers that are signatures, as the property `signs` of the models names them; the application only reads them.
create table signature_answer (
  element text primary key,
  field   text not null,
  value   text not null
);
revoke insert on signature_answer from jiedao_app;
insert into signature_answer values
  ('signForDepartment', 'departmentSignature', 'signed'),
  ('signForOffice', 'officeSignature', 'signed');

-- Whether a step that signs rests on a confirmation of its own: for its task, by its person, at most five minutes old.
create function is_confirmed(step case_step, confirmation text) returns boolean stable language sql as $$
  select $1.client is null and exists (select from signing_confirmation c
    where c.id::text = $2 and (c.task, c.person) = ($1.task, $1.person)
      and c.at between $1.at - interval '5 minutes' and $1.at)
$$;

-- INV-S-33: no signature enters a case without the fresh confirmation of whoever gave it.
create function signature_is_confirmed() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-33：签署没有本人五分钟以内的确认：' || s.label || '。')
    from case_step s join signature_answer a on a.element = s.element
    where (s.case_number, s.seq) = (new.case_number, new.seq) and s.kind = 'task'
      and case when new.answers ->> a.field = a.value then not is_confirmed(s, new.answers ->> 'signingConfirmation') end;
  return null;
end $$;
create trigger signature_is_confirmed after insert on case_step_content
  for each row execute function signature_is_confirmed();

create function is_signature(step case_step) returns boolean stable language sql as $$
  select is_confirmed($1, answer($1, 'signingConfirmation')) and exists (select from signature_answer a
    where a.element = $1.element and answer($1, a.field) = a.value)
$$;

-- INV-S-34, INV-S-33: a body's seal follows the signature of its own leader, and he confirmed that it was he.
create or replace function seal_rests_on_a_signature() returns trigger language plpgsql as $$
declare
  signed case_step;
begin
  select * into signed from case_step s where (s.case_number, s.seq, s.person) = (new.case_number, new.step, new.person)
    and is_signed(s, new.organization) and s.at <= new.at;
  perform refuse(tg_name, case
    when signed.seq is null then 'INV-S-34：印章没有本单位负责人的签署：' || new.organization || '。'
    when not is_signature(signed) then 'INV-S-33：印章所依据的签署没有经本人确认：' || new.organization || '。'
  end);
  return null;
end $$;
