-- The case file holds its own chain, and answers what the registers ask it.

-- What the constraint triggers say: the name of the constraint, and a finding that begins with its invariant.
create function refuse(constraint_name text, finding text) returns void language plpgsql as $$
begin
  if finding is not null then
    raise exception using errcode = 'check_violation', constraint = constraint_name, message = finding;
  end if;
end $$;

-- INV-S-9: a step is the next link of its case's chain, taken on the version of the proposal in force.
create function step_continues_the_chain() returns trigger language plpgsql as $$
declare
  head case_head;
  before text;
begin
  select * into head from case_head where number = new.case_number;
  select hash into before from case_step where case_number = new.case_number and seq = new.seq - 1;
  perform refuse(tg_name, case
    when new.previous is distinct from
        case new.seq when 1 then encode(sha256(convert_to(new.case_number, 'UTF8')), 'hex') else before end
      then 'INV-S-9：与上一步不衔接的步骤不能入卷（第 ' || new.seq || ' 步）。'
    when (head.steps, head.chain) is distinct from (new.seq, new.hash)
      then 'INV-S-9：案卷首页没有记到第 ' || new.seq || ' 步。'
    when (head.proposal_version, head.proposal_hash) is distinct from (new.proposal_version, new.proposal_hash)
      then 'INV-S-9：不是在现行方案上办理的步骤不能入卷（第 ' || new.seq || ' 步）。'
  end);
  return null;
end $$;
create trigger step_continues_the_chain after insert on case_step
  for each row execute function step_continues_the_chain();

-- INV-S-16: whoever takes a step for an organisation held a post in it on that day.
create function step_is_taken_in_office() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-16：当日没有职务的人不能代表单位办理：' || new.person || '、' || coalesce(new.organization, '无') || '。')
    where not exists (select from post p where (p.person, p.organization) = (new.person, new.organization)
      and (new.at at time zone 'Asia/Shanghai')::date between p.valid_from and coalesce(p.valid_until, 'infinity'));
  return null;
end $$;
create trigger step_is_taken_in_office after insert on case_step
  for each row when (new.person is not null) execute function step_is_taken_in_office();

create function answers_are_those_of_their_step() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-9：与哈希不一致的内容不能入卷（第 ' || new.seq || ' 步）。') where not exists (
    select from case_step s where (s.case_number, s.seq) = (new.case_number, new.seq)
      and s.content_hash = encode(sha256(convert_to(new.answers::text, 'UTF8')), 'hex'));
  return null;
end $$;
create trigger answers_are_those_of_their_step after insert on case_step_content
  for each row execute function answers_are_those_of_their_step();

create function case_never_goes_back() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when old.state = 'ended' and (new.state, new.outcome, new.ended_at, new.proposal_version, new.proposal_hash)
        is distinct from (old.state, old.outcome, old.ended_at, old.proposal_version, old.proposal_hash)
      then 'INV-S-9：已经办结的案件不能再改：' || old.number || '。'
    when old.state = 'open' and new.state = 'draft'
      then 'INV-S-9：已经提交的案件不能退回草稿：' || old.number || '。'
    when new.steps < old.steps or new.proposal_version < old.proposal_version
      then 'INV-S-9：案卷只增不减：' || old.number || '。'
  end);
  return new;
end $$;
create trigger case_never_goes_back before update on case_head
  for each row execute function case_never_goes_back();

create function document_is_judged_once() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-21：材料「' || old.name || '」已经核验，不能再改。') where new.state <> old.state;
  return new;
end $$;
create trigger document_is_judged_once before update on document
  for each row when (old.state <> 'uploaded') execute function document_is_judged_once();

-- What the registers ask the case file. What every trigger asks is plpgsql: unlike a function in SQL it is planned once for a
-- connection, not once for a call.
create function answer(step case_step, field text) returns text stable language plpgsql as $$
begin
  return (select c.answers ->> $2 from case_step_content c where (c.case_number, c.seq) = ($1.case_number, $1.seq));
end $$;

create function last_step(number text, step text) returns case_step stable language plpgsql as $$
begin
  return (select s from case_step s where s.case_number = $1 and s.element = $2 order by s.seq desc limit 1);
end $$;

-- The body with a function in the unit whose case it is.
create function competent_body(number text, body_function text) returns text stable language plpgsql as $$
begin
  return (select o.code from case_head h join organization o on o.unit = h.unit and o.function = $2 and o.kind <> 'OFFICE'
    where h.number = $1 limit 1);
end $$;

-- The same in the unit that decides the case now: the one above, where the case was handed up (Art. 4).
create function deciding_body(number text, body_function text) returns text stable language sql as $$
  select o.code from case_head h join organization o on o.unit = coalesce(h.handed_up_to, h.unit) and o.function = $2
    and o.kind <> 'OFFICE'
  where h.number = $1
$$;

-- The city's body with a function.
create function municipal_body(body_function text) returns text stable language sql as $$
  select o.code from organization o join unit u on u.code = o.unit and u.level = 'MUNICIPAL'
  where o.function = $1 and o.kind <> 'OFFICE'
$$;

-- INV-4-8: an office and whoever came after it in a matter by a day, in their order.
create function line_of_succession(office text, matter text, day date) returns table (code text, place int)
stable language sql as $$
  with recursive line (code, place) as (
    select $1, 0
    union all
    select s.successor, line.place + 1 from line
      join office_succession s on (s.office, s.matter) = (line.code, $2) and s.from_date <= $3
  ) select code, place from line
$$;

-- Who carries on a matter of an office on a day: itself, unless it was succeeded.
create function successor_of(office text, matter text, day date) returns text stable language plpgsql as $$
begin
  return (select l.code from line_of_succession($1, $2, $3) l order by l.place desc limit 1);
end $$;

create function day_of(step case_step) returns date stable language sql as $$
  select ($1.at at time zone 'Asia/Shanghai')::date
$$;

-- Whose word a step is: that of whoever took it, or of the abolished office for which its successor took it.
create function speaks_for(step case_step, office text) returns boolean stable language sql as $$
  select case when answer($1, 'formerOffice') is null then $1.organization = $2
    else answer($1, 'formerOffice') = $2 and successor_of($2, 'cases', day_of($1)) = $1.organization end
$$;

-- Whether whoever took a step for an organisation, or in whose stead it was taken, led it on that day; or, on the day of
-- a succession, the office that took its people over.
create function is_signed(step case_step, by text) returns boolean stable language plpgsql as $$
begin
  return $1.kind = 'task' and speaks_for($1, $2) and exists (
    select from post p where (p.person, p.leader) = (coalesce($1.on_behalf_of, $1.person), true)
      and (p.organization = $1.organization or p.organization = successor_of($1.organization, 'people', day_of($1)))
      and day_of($1) between p.valid_from and coalesce(p.valid_until, 'infinity'));
end $$;

-- INV-S-10: whether somebody had a hand in both steps, himself or through whoever stood in for him.
create function same_hand(one case_step, other case_step) returns boolean immutable language sql as $$
  select array_remove(array[$1.person, $1.on_behalf_of], null) && array_remove(array[$2.person, $2.on_behalf_of], null)
$$;

create function ended_post_stays_ended() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-S-16：已经结束的职务不能恢复：' || old.person || '。')
    where coalesce(new.valid_until, 'infinity') > old.valid_until;
  return new;
end $$;
create trigger ended_post_stays_ended before update on post
  for each row when (old.valid_until is not null) execute function ended_post_stays_ended();
