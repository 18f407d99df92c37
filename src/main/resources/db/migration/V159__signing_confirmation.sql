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
      and new.answers ->> a.field = a.value and not is_confirmed(s, new.answers ->> 'signingConfirmation');
  return null;
end $$;
create trigger signature_is_confirmed after insert on case_step_content
  for each row execute function signature_is_confirmed();
