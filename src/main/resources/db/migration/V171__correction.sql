-- Art. 21: what an organisation is ordered to put right and by when, and that it was verified before it was closed.
create table correction (
  case_number text primary key,
  organization text not null,
  severity text not null,
  measure text not null,
  document_number text not null,
  ordered_by text not null,
  ordered_on date not null,
  due date not null,
  constraint correction_has_its_deadline check (due > ordered_on)
);
create unique index correction_number_is_used_once on correction (ordered_by, document_number);
create index correction_of on correction (organization);

create table correction_closing (
  case_number text primary key constraint closing_has_its_correction references correction,
  closed_on date not null
);

-- INV-21-4: the county ordered it, on facts that somebody else had found, with just this deadline.
create function correction_is_ordered() returns trigger language plpgsql as $$
declare
  head case_head := (select h from case_head h where h.number = new.case_number);
  found case_step := last_step(new.case_number, 'findFacts');
  ordered case_step := last_step(new.case_number, 'orderCorrection');
begin
  perform refuse(tg_name, case
    when head.process <> 'correction' or proposed(head.number, head.proposal_hash, 'corrected') is distinct from new.organization
      then 'INV-21-4：登记的单位不是本案的被查单位（' || head.number || '）。'
    when (answer(found, 'finding'), answer(found, 'severity')) is distinct from ('confirmed', new.severity)
        or found.organization = new.organization
      then 'INV-21-4：没有查明事实，不能责令改正。'
    when not coalesce(answer(ordered, 'orderDecision') in ('ordered', 'orderedWithHandover') and is_signed(ordered, new.ordered_by)
        and new.ordered_by = competent_body(head.number, 'government'), false) or same_hand(ordered, found)
      then 'INV-21-4：没有经本级政府主要负责人决定责令改正，或者由查明事实的人决定。'
    when (answer(ordered, 'measure'), answer(ordered, 'documentNumber'), answer(ordered, 'deadline')::date, day_of(ordered))
        is distinct from (new.measure, new.document_number, new.due, new.ordered_on)
      then 'INV-21-4：登记的要求、文号、期限与决定不一致。'
  end);
  return null;
end $$;
create trigger correction_is_ordered after insert on correction
  for each row execute function correction_is_ordered();

-- INV-21-4: whoever found the facts verified what was put right last, and handed over whoever is responsible.
create function closing_is_verified() returns trigger language plpgsql as $$
declare
  found case_step := last_step(new.case_number, 'findFacts');
  ordered case_step := last_step(new.case_number, 'orderCorrection');
  rectified case_step := last_step(new.case_number, 'rectify');
  verified case_step := last_step(new.case_number, 'verifyRectification');
  handed case_step := last_step(new.case_number, 'handOverPersons');
begin
  perform refuse(tg_name, case
    when not coalesce(verified.seq > rectified.seq and answer(verified, 'rectification') = 'corrected'
        and verified.organization = found.organization, false) or same_hand(verified, rectified)
      then 'INV-21-4：改正没有经核查到位，不能办结。'
    when answer(ordered, 'orderDecision') = 'orderedWithHandover' and not coalesce(handed.seq > verified.seq, false)
      then 'INV-21-4：责任人员没有移送，不能办结。'
  end);
  return null;
end $$;
create trigger closing_is_verified after insert on correction_closing
  for each row execute function closing_is_verified();

create table correction_circular (
  case_number text primary key constraint circular_has_its_correction references correction,
  notice text not null,
  notice_kind text not null generated always as ('correction') stored,
  constraint circular_is_published foreign key (notice, case_number, notice_kind) references notice (number, case_number, kind)
);

-- INV-21-7: the county decided to make its order public, and nobody responsible is named in what everybody reads.
create function circular_names_nobody() returns trigger language plpgsql as $$
declare
  published notice := (select n from notice n where n.number = new.notice);
  ordered case_step := last_step(new.case_number, 'orderCorrection');
begin
  perform refuse(tg_name, case
    when answer(ordered, 'publicity') is distinct from 'public'
      then 'INV-21-7：县级政府没有决定公开通报。'
    when exists (select from case_step_content c, json_array_elements(c.answers -> 'responsible') r (one)
        where (c.case_number, c.seq) = (ordered.case_number, ordered.seq)
          and strpos(wording(published.shown), nullif(wording(r.one ->> 'responsibleName'), '')) > 0)
      then 'INV-21-7：通报写有责任人员的姓名。'
    else publication_finding(published, '通报')
  end);
  return null;
end $$;
create constraint trigger circular_names_nobody after insert on correction_circular
  deferrable initially deferred for each row execute function circular_names_nobody();

create function correction_case_ends_with_its_register() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-21-4：案件以“' || new.outcome_label || '”办结，与登记的责令改正不一致。')
    where (new.outcome = 'corrected') <> exists (select from correction c where c.case_number = new.number)
      or (new.outcome = 'corrected') <> exists (select from correction_closing c where c.case_number = new.number)
      or (new.outcome = 'corrected' and coalesce(answer(last_step(new.number, 'orderCorrection'), 'publicity') = 'public', false))
        <> exists (select from correction_circular c where c.case_number = new.number);
  return null;
end $$;
create constraint trigger correction_case_ends_with_its_register after update on case_head
  deferrable initially deferred
  for each row when (new.process = 'correction' and new.state = 'ended' and old.state <> 'ended')
  execute function correction_case_ends_with_its_register();

-- INV-21-6: a department that handed work down outside the lists is corrected once for it.
create unique index report_is_followed_once on case_head (parent) where process = 'correction' and parent like 'QW-%';

comment on constraint correction_has_its_deadline on correction is 'INV-21-4：责令改正须有晚于决定之日的期限。';
comment on index correction_number_is_used_once is 'INV-21-4：该决定文号已被使用。';
comment on constraint closing_has_its_correction on correction_closing is 'INV-21-4：没有责令改正，不能登记改正完毕。';
comment on index report_is_followed_once is 'INV-21-6：该清单外派单已经发起纠正。';
comment on constraint circular_has_its_correction on correction_circular is 'INV-21-7：没有登记的责令改正，不能通报。';
comment on constraint circular_is_published on correction_circular is 'INV-21-7：通报须由本案的公告公布。';
