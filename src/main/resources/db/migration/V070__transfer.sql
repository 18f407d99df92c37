-- Art. 12: administrative affairs that departments handed to offices. A row is the legal effect.
create table transfer (
  case_number text primary key references case_head,
  title text not null,
  matter text not null,
  department text not null references organization,
  duration text not null constraint transfer_duration check (duration in ('long-term', 'temporary')),
  effective_from date not null,
  effective_until date,
  published_on date not null,
  notice text not null,
  staff numeric not null,
  funds numeric not null,
  budget_line text not null,
  training text not null,
  proposal_version int not null,
  proposal_hash text not null,
  meeting_date date not null,
  constraint transfer_takes_effect_after_meeting_and_publication -- INV-12-2
    check (effective_from >= meeting_date and effective_from >= published_on),
  constraint temporary_transfer_has_an_end_within_a_year -- INV-12-12
    check (case duration when 'long-term' then effective_until is null
      else coalesce(effective_until >= effective_from
        and effective_until <= effective_from + interval '12 months', false) end),
  constraint transfer_records_its_support check (budget_line <> '' and training <> '') -- INV-12-8
);

create table transfer_office (
  case_number text not null references transfer,
  office text not null references organization,
  primary key (case_number, office)
);

-- What an entry rests on: steps of its case, each with the version of the proposal it was given on.
create table transfer_evidence (
  case_number text not null references transfer,
  kind text not null constraint transfer_evidence_kind
    check (kind in ('opinion', 'silence', 'countersign', 'legality', 'resolution', 'confirmation')),
  organization text not null references organization,
  seq int not null,
  proposal_version int not null,
  proposal_hash text not null,
  primary key (case_number, kind, organization),
  foreign key (case_number, seq) references case_step
);

create table transfer_end (
  case_number text primary key references transfer,
  ended_on date not null,
  reason text not null,
  notice text not null
);

create table transfer_follow_up (
  case_number text primary key references transfer,
  follow_up text not null unique references case_head,
  outcome text constraint transfer_follow_up_outcome check (outcome in ('kept', 'adjusted', 'returned')),
  findings text
);
grant update (outcome, findings) on transfer_follow_up to jiedao_app;

create table blocked_matter (
  case_number text primary key references case_head,
  department text not null references organization,
  content_hash text not null,
  title text not null,
  blocked_until date not null
);
create index blocked_matter_content on blocked_matter (department, content_hash);

create function transfer_refuse(invariant text, finding text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = 'transfer_needs_its_evidence',
    message = invariant || '：' || finding;
end $$;

-- Checked at the end of the transaction, when offices and evidence are entered too.
create function transfer_needs_its_evidence() returns trigger language plpgsql as $$
declare
  decided resolution;
  reviewed legality_opinion;
begin
  select r.* into decided from resolution r
    join transfer_evidence e on e.case_number = new.case_number and e.kind = 'resolution' and e.seq = r.step_seq
    where r.case_number = new.case_number;
  if decided is null or decided.outcome not in ('adopted', 'adoptedInPrinciple') then
    perform transfer_refuse('INV-12-1', '没有政府常务会议通过的决议，准入决定不能生效。');
  end if;
  if decided.meeting_date <> new.meeting_date then
    perform transfer_refuse('INV-12-2', '会议日期与决议不一致。');
  end if;
  if not exists (select from case_head h join organization o on o.unit = h.unit and o.function = 'government'
      where h.number = new.case_number and o.code = decided.body) then
    perform transfer_refuse('INV-12-6', '决议不是本级政府常务会议作出的。');
  end if;
  if (decided.proposal_version, decided.proposal_hash) is distinct from (new.proposal_version, new.proposal_hash)
    and (decided.outcome <> 'adoptedInPrinciple' or not exists (
      select from transfer_evidence e join case_step s on (s.case_number, s.seq) = (e.case_number, e.seq)
      where e.case_number = new.case_number and e.kind = 'confirmation' and s.element = 'confirmRevision'
        and s.seq > decided.step_seq
        and (s.proposal_version, s.proposal_hash) = (new.proposal_version, new.proposal_hash))) then
    perform transfer_refuse('INV-12-1', '会议审议的不是这一版方案，修改稿也没有经过确认。');
  end if;
  if decided.outcome = 'adoptedInPrinciple' and not exists (
      select from transfer_evidence e where e.case_number = new.case_number and e.kind = 'confirmation') then
    perform transfer_refuse('INV-12-1', '原则通过的方案须经确认修改稿后才能生效。');
  end if;
  select l.* into reviewed from legality_opinion l
    join transfer_evidence e on e.case_number = new.case_number and e.kind = 'legality' and e.seq = l.step_seq
    where l.case_number = new.case_number;
  if reviewed is null or reviewed.conclusion <> 'lawful'
    or (reviewed.proposal_version, reviewed.proposal_hash)
      is distinct from (decided.proposal_version, decided.proposal_hash) then
    perform transfer_refuse('INV-12-5', '会议审议的方案没有合法的审查意见。');
  end if;
  if not exists (select from transfer_office o where o.case_number = new.case_number) then
    perform transfer_refuse('INV-12-3', '没有写明承担的街道办事处。');
  end if;
  if exists (select from transfer_office o where o.case_number = new.case_number and not exists (
      select from transfer_evidence e join case_step s on (s.case_number, s.seq) = (e.case_number, e.seq)
      where e.case_number = new.case_number and e.organization = o.office
        and (s.proposal_version, s.proposal_hash) = (decided.proposal_version, decided.proposal_hash)
        and (e.kind = 'opinion' and s.element = 'giveOpinion' and s.organization = o.office
          or e.kind = 'silence' and s.element = 'enterSilence'))) then
    perform transfer_refuse('INV-12-3', '有街道办事处对会议审议的方案既没有意见，也没有经催告未反馈的记录。');
  end if;
  if exists (select from transfer_evidence e join case_step s on (s.case_number, s.seq) = (e.case_number, e.seq)
      where e.case_number = new.case_number
        and (s.proposal_version, s.proposal_hash) is distinct from (e.proposal_version, e.proposal_hash)) then
    perform transfer_refuse('INV-12-3', '证据与其所针对的方案版本不一致。');
  end if;
  return null;
end $$;
create constraint trigger transfer_needs_its_evidence after insert on transfer
  deferrable initially deferred for each row execute function transfer_needs_its_evidence();
