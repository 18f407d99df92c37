-- Norms (Art. 13): on what a delegation may rest, and the published own powers of departments until Art. 9 keeps them. Data: each
-- edition of the files adds rows, the one loaded last counts; an edition that gives a last day repeals.
create table norm (
  code text not null,
  edition text not null,
  title text not null,
  level text not null,
  article text not null,
  quote text not null,
  permits_delegation boolean not null, -- to an office
  valid daterange not null,
  demo boolean not null,
  reference text not null,
  loaded_at timestamptz not null,
  primary key (code, edition)
);

create table own_power (
  code text not null,
  edition text not null,
  department text not null,
  name text not null,
  type text not null,
  norm text not null,
  valid daterange not null,
  demo boolean not null,
  loaded_at timestamptz not null,
  primary key (code, edition)
);

create view current_norm as
  select distinct on (code) * from norm order by code, loaded_at desc, edition desc;
create view current_power as
  select distinct on (code) * from own_power order by code, loaded_at desc, edition desc;

-- INV-13-1: valid on the day, of a level from ministerial or government rule upwards, and it permits to delegate to an office.
create function may_base_delegation(norm text, day date) returns boolean stable language sql as $$
  select exists (select from current_norm n where n.code = $1 and n.valid @> $2 and n.permits_delegation
    and n.level in ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'MINISTERIAL_RULE', 'GOVERNMENT_RULE'))
$$;

-- INV-13-12: among the department's published own powers on the day.
create function is_own_power(power text, department text, day date) returns boolean stable language sql as $$
  select exists (select from current_power p where (p.code, p.department) = ($1, $2) and p.valid @> $3)
$$;

-- INV-13-8: the power to take coercive measures is never delegated (行政强制法 Art. 17).
create function is_coercive(power text) returns boolean stable language sql as $$
  select exists (select from current_power p where p.code = $1 and p.type = 'COERCION')
$$;
