-- Items of the offices' lists (Art. 9), as far as the assessment cites them until Art. 9 keeps the lists. Data: each edition of the
-- file adds rows, the one loaded last counts; an edition that gives a last day ends an item.
create table duty_item (
  code text not null,
  edition text not null,
  unit text, -- null: the offices of every unit
  list text not null,
  name text not null,
  valid daterange not null,
  demo boolean not null,
  reference text not null,
  loaded_at timestamptz not null,
  primary key (code, edition)
);

create view current_duty_item as
  select distinct on (code) * from duty_item order by code, loaded_at desc, edition desc;

-- INV-20-5: in force in the unit on the day.
create function is_duty_item(item text, unit text, day date) returns boolean stable language sql as $$
  select exists (select from current_duty_item i where i.code = $1 and (i.unit is null or i.unit = $2) and i.valid @> $3)
$$;

-- INV-20-10: others are answerable for it, the office assists.
create function is_cooperation(item text) returns boolean stable language sql as $$
  select exists (select from current_duty_item i where i.code = $1 and i.list = 'COOPERATION')
$$;
