-- INV-4-8: a change that abolishes offices takes effect with their end records, which leave nothing behind (V140).
create function effect_ends_what_it_abolishes() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-4-8：撤销的街道办事处没有终止记录：' || o.code || '。') from office o
    where o.abolished_case = new.case_number and not exists (
      select from office_end e where (e.office, e.change_case) = (o.code, new.case_number));
  return null;
end $$;
create constraint trigger effect_ends_what_it_abolishes after update of in_effect_at on office_change
  deferrable initially deferred for each row when (new.in_effect_at is not null)
  execute function effect_ends_what_it_abolishes();
