-- INV-4-8: an abolished office keeps its history and begins nothing new; whatever it had open has a successor.

-- The end record of an office; at the end of its transaction nothing may be left behind.
create table office_end (
  office      text primary key constraint end_is_of_an_office references office,
  last_day    date not null,
  change_case text not null
);

-- The office's row is locked: whoever is just giving it something new is waited for, and the next one sees the end.
create function office_comes_to_its_end() returns trigger language plpgsql
security definer set search_path = jiedao, public as $$
begin
  perform from office where code = new.office for update;
  perform refuse(tg_name, 'INV-4-8：登记簿没有登记该街道办事处这样撤销：' || new.office || '。')
    where not exists (select from office o
      where (o.code, upper(o.existed), o.abolished_case) = (new.office, new.last_day + 1, new.change_case));
  return null;
end $$;
create trigger office_comes_to_its_end after insert on office_end
  for each row execute function office_comes_to_its_end();

create function has_ended(body text) returns boolean language plpgsql
security definer set search_path = jiedao, public as $$
begin
  perform from office where code = body for key share;
  return found and exists (select from office_end e where e.office = body);
end $$;

create function post_is_in_an_office_that_exists() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-8：街道办事处已经撤销，不能再任职：' || new.organization || '。')
    where has_ended(new.organization) and coalesce(new.valid_until, 'infinity') >= new.valid_from
      and coalesce(new.valid_until, 'infinity') > (select e.last_day from office_end e where e.office = new.organization);
  return null;
end $$;
create trigger post_is_in_an_office_that_exists after insert or update of valid_until on post
  for each row execute function post_is_in_an_office_that_exists();

create function task_is_of_an_office_that_exists() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-8：街道办事处已经撤销，不能再交办新的任务：' || new.group_id_ || '。')
    where has_ended(split_part(new.group_id_, '.', 1));
  return null;
end $$;
create trigger task_is_of_an_office_that_exists after insert or update of group_id_ on act_ru_identitylink
  for each row when (new.type_ = 'candidate' and new.group_id_ is not null)
  execute function task_is_of_an_office_that_exists();

-- Who acts for the applicant of a case today; the applicant stays who it was.
alter table case_head add column carried_by text;
grant update (carried_by) on case_head to jiedao_app;
create index case_head_carried_by on case_head (coalesce(carried_by, applicant)) where state <> 'ended';

create function case_passes_to_the_successor() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-8：案件只能由登记的承接单位接办：' || new.number || '。')
    where not exists (select from line_of_succession(coalesce(old.carried_by, old.applicant), 'cases', 'infinity') l
      where l.place > 0 and l.code = new.carried_by);
  return new;
end $$;
create trigger case_passes_to_the_successor before update of carried_by on case_head
  for each row execute function case_passes_to_the_successor();

-- Art. 12: from a day on another office carries a transfer; the row of the register stays as it was deliberated.
create table transfer_succession (
  case_number text not null constraint transfer_succession_has_its_transfer references transfer,
  office      text not null,
  successor   text not null,
  since       date not null,
  change_case text not null,
  primary key (case_number, office)
);

-- The offices that carry a transfer on a day.
create function transfer_carriers(number text, day date) returns text[] stable language sql as $$
  with recursive line (office) as (
    select o.office from transfer_office o where o.case_number = $1
    union
    select s.successor from line join transfer_succession s on (s.case_number, s.office) = ($1, line.office) and s.since <= $2
  ) select array_agg(l.office order by l.office) from line l
  where not exists (select from transfer_succession s where (s.case_number, s.office) = ($1, l.office) and s.since <= $2)
$$;

create function transfer_passes_to_the_successor() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when not exists (select from office_succession s where (s.office, s.matter, s.successor, s.from_date, s.change_case)
        = (new.office, 'transfers', new.successor, new.since, new.change_case))
      then 'INV-4-8：准入事项只能由登记的承接单位承接（' || new.case_number || '）。'
    when not exists (select from transfer_office o where (o.case_number, o.office) = (new.case_number, new.office))
        and not exists (select from transfer_succession s where (s.case_number, s.successor) = (new.case_number, new.office))
      then 'INV-4-8：该街道办事处没有承担这一准入事项（' || new.case_number || '）。'
  end);
  return null;
end $$;
create trigger transfer_passes_to_the_successor after insert on transfer_succession
  for each row execute function transfer_passes_to_the_successor();

create function transfer_is_carried() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-8：街道办事处 ' || new.office || ' 已经撤销，准入事项没有承接单位（' || new.case_number || '）。')
    where exists (select from office_end e where e.office = new.office)
      and not exists (select from transfer_succession s where (s.case_number, s.office) = (new.case_number, new.office));
  return null;
end $$;
create constraint trigger transfer_is_carried after insert on transfer_office
  deferrable initially deferred for each row execute function transfer_is_carried();

-- What an office would leave behind: one function a register, each answering with a finding or null.
create function posts_left_behind(office text, last_day date) returns text stable language sql as $$
  select 'INV-4-8：人员没有转到承接单位：' || string_agg(distinct p.person, '、') || '。' from post p
  where p.organization = $1 and coalesce(p.valid_until, 'infinity') > $2
    and coalesce(p.valid_until, 'infinity') >= p.valid_from
  having count(*) > 0
$$;

create function mandates_left_behind(office text, last_day date) returns text stable language sql as $$
  select 'INV-4-8：代理或者授权代签没有撤销：' || string_agg(distinct m.represented, '、') || '。' from (
    select absent from substitution where (organization, revoked_at is null) = ($1, true) and valid_until > $2
    union all
    select leader from signing_authority where (organization, revoked_at is null) = ($1, true) and valid_until > $2
  ) m (represented)
  having count(*) > 0
$$;

create function cases_left_behind(office text, last_day date) returns text stable language sql as $$
  select case
    when exists (select from case_head h where coalesce(h.carried_by, h.applicant) = $1 and h.state <> 'ended')
      then 'INV-4-8：街道办事处申报的案件没有承接单位：' || $1 || '。'
    when exists (select from case_access a where a.organization = $1 and not exists (select from case_access s
        where (s.case_number, s.organization) = (a.case_number, successor_of($1, 'cases', $2 + 1))))
      then 'INV-4-8：案卷没有移交承接单位：' || $1 || '。'
  end
$$;

create function tasks_left_behind(office text, last_day date) returns text stable language sql as $$
  select 'INV-4-8：还有 ' || count(*) || ' 项任务没有承接单位：' || $1 || '。' from act_ru_identitylink l
  where l.type_ = 'candidate' and l.group_id_ in ($1, $1 || '.leader')
  having count(*) > 0
$$;

create function transfers_left_behind(office text, last_day date) returns text stable language sql as $$
  select 'INV-4-8：准入事项没有承接单位：' || string_agg(t.case_number, '、') || '。' from transfer t
  where coalesce(t.effective_until, 'infinity') > $2 and $1 = any (transfer_carriers(t.case_number, $2 + 1))
    and not exists (select from transfer_end e where e.case_number = t.case_number)
  having count(*) > 0
$$;

-- A later register adds its line here (create or replace), and listens to OfficesChanged.
create function left_behind(office text, last_day date) returns text stable language sql as $$
  select coalesce(
    posts_left_behind($1, $2),
    mandates_left_behind($1, $2),
    cases_left_behind($1, $2),
    tasks_left_behind($1, $2),
    transfers_left_behind($1, $2))
$$;

create function office_leaves_nothing_behind() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, left_behind(new.office, new.last_day));
  return null;
end $$;
create constraint trigger office_leaves_nothing_behind after insert on office_end
  deferrable initially deferred for each row execute function office_leaves_nothing_behind();

comment on constraint end_is_of_an_office on office_end is 'INV-4-8：撤销的须是登记簿中的街道办事处。';
comment on constraint transfer_succession_has_its_transfer on transfer_succession is 'INV-4-8：承接的须是已经登记的准入事项。';
