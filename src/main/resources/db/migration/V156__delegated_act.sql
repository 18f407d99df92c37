-- Art. 13: what an office did under a delegation, in the name of the department that delegated it.
create table delegated_act (
  id uuid primary key,
  delegation text not null,
  matter text not null,     -- code of the own power delegated
  power text not null,      -- inspection, penalty …
  act_number text not null, -- 文书编号
  acted_on date not null,
  community text,
  amount numeric,           -- 元
  party text not null,
  result text not null,
  office text not null,
  issuer text not null,
  complaints_to text not null generated always as (issuer) stored, -- INV-13-7
  person text not null,
  client text,
  recorded_at timestamptz not null,
  constraint act_is_done_by_the_office_in_the_departments_name -- INV-13-6, INV-13-7
    foreign key (delegation, issuer, office) references delegation (case_number, department, office)
);
create unique index act_number_is_used_once on delegated_act (issuer, act_number);
create index delegated_act_delegation on delegated_act (delegation, acted_on);

-- INV-13-4: in force on the day, and within matters, powers, area and limit.
create function act_is_within_its_delegation() returns trigger language plpgsql as $$
declare
  given delegation := (select d from delegation d where d.case_number = new.delegation);
begin
  perform refuse(tg_name, case
    when new.acted_on > (new.recorded_at at time zone 'Asia/Shanghai')::date or not delegation_in_force(new.delegation, new.acted_on)
      then 'INV-13-4：行为当日委托没有生效、已经中止或者终止（' || new.delegation || '）。'
    when not exists (select from delegation_matter m
          where (m.case_number, m.power) = (new.delegation, new.matter) and m.valid @> new.acted_on)
        or not new.power = any (given.powers)
        or cardinality(given.area) > 0 and not coalesce(new.community = any (given.area), false)
        or new.community is not null and not exists (select from community_membership c
          where (c.community, c.office) = (new.community, given.office) and c.valid @> new.acted_on)
        or new.power = 'penalty' and new.amount > given.penalty_limit
      then 'INV-13-4：行为超出委托的事项、权限、区域或者处罚限额（' || new.delegation || '）。'
  end);
  return null;
end $$;
create trigger act_is_within_its_delegation after insert on delegated_act
  for each row execute function act_is_within_its_delegation();

comment on constraint act_is_done_by_the_office_in_the_departments_name on delegated_act is 'INV-13-6、INV-13-7：只有受委托的街道能够办理，以委托部门的名义作出，不得再委托。';
comment on index act_number_is_used_once is 'INV-13-7：同一部门的文书编号不能重复。';
