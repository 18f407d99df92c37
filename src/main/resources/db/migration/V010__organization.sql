-- Units, bodies and offices: codes are fixed once, names and division codes change with an edition.
create table unit (
  code          text primary key,
  name          text not null,
  division_code text not null,
  level         text not null constraint unit_level check (level in ('MUNICIPAL', 'COUNTY')),
  edition       text not null,
  sandbox       boolean not null default false, -- 演练: nothing in it is real
  unique (code, sandbox)
);

create table organization (
  code       text primary key
             constraint organization_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 56),
  name       text not null,
  short_name text not null,
  kind       text not null constraint organization_kind check (kind in ('GOVERNMENT', 'DEPARTMENT', 'OFFICE')),
  function   text not null,
  unit       text not null references unit,
  edition    text not null,
  sandbox    boolean not null default false,
  unique (code, sandbox),
  constraint sandbox_bodies_only_in_the_sandbox foreign key (unit, sandbox) references unit (code, sandbox)
);
create unique index one_body_for_each_function on organization (unit, function) where kind <> 'OFFICE';

create table division_code (
  organization text not null references organization,
  code_system  text not null constraint division_code_system check (code_system in ('STAT', 'MCA')),
  code         text not null,
  edition      text not null,
  valid_from   date not null,
  valid_until  date,
  primary key (organization, code_system, code, edition)
);

grant update (valid_until) on division_code to jiedao_app;

-- One column for the administrator's power: nobody can hold two of the three.
create table person (
  id                   text primary key
                       constraint person_id_form check (id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(id) <= 64),
  name                 text not null,
  administrator        text constraint person_administrator check (administrator in ('SYSTEM', 'SECURITY', 'AUDIT')),
  officer              boolean not null generated always as (administrator is null) stored,
  demo                 boolean not null,
  must_change_password boolean not null,
  unique (id, officer)
);

create table post (
  person       text    not null,
  officer      boolean not null default true constraint post_is_an_officers check (officer),
  organization text    not null references organization,
  leader       boolean not null,
  title        text    not null,
  valid_from   date    not null,
  valid_until  date,
  primary key (person, organization, valid_from),
  constraint administrators_hold_no_post foreign key (person, officer) references person (id, officer),
  -- one day short of its first day: a post that was ended before it took effect
  constraint post_ends_after_it_begins check (valid_until >= valid_from - 1)
);
create index post_of_organization on post (organization);

grant update (name, demo, must_change_password) on person to jiedao_app;
grant update (valid_until) on post to jiedao_app;
