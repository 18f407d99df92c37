-- The case file: append-only for the application; only heads and states of documents move.
create table case_counter (
  matter text not null,
  division text not null,
  year int not null,
  last int not null,
  primary key (matter, division, year)
);
grant update on case_counter to jiedao_app;

create table case_head (
  number text primary key,
  process text not null,
  process_instance text not null constraint an_instance_has_one_case unique,
  title text not null,
  applicant text not null references organization,
  unit text not null references unit,
  state text not null default 'draft' constraint case_state check (state in ('draft', 'open', 'ended')),
  outcome text,
  outcome_label text,
  regulation text not null,
  parent text references case_head,
  opened_at timestamptz not null,
  ended_at timestamptz,
  steps int not null default 0,
  chain text not null,
  proposal_version int not null default 0,
  proposal_hash text,
  constraint ended_case_has_an_outcome check ((state = 'ended') = (outcome is not null)),
  -- for the registers, whose rows name the applicant of their case or the case it follows from
  unique (number, applicant),
  unique (number, parent)
);
grant update (title, state, outcome, outcome_label, ended_at, steps, chain, proposal_version, proposal_hash)
  on case_head to jiedao_app;
create index case_head_opened on case_head (opened_at desc);

create table case_step (
  case_number text not null references case_head,
  seq int not null constraint steps_count_from_one check (seq > 0),
  at timestamptz not null,
  kind text not null constraint step_kind
    check (kind in ('start', 'task', 'message', 'system', 'document', 'act')),
  process text not null,
  element text not null,
  label text not null,
  task text,
  person text,
  person_name text,
  organization text,
  on_behalf_of text,
  proposal_version int not null,
  proposal_hash text,
  content_hash text not null,
  previous text not null,
  hash text not null,
  primary key (case_number, seq),
  -- for the registers, whose rows name a step together with the version it was taken on
  unique (case_number, seq, proposal_version, proposal_hash)
);
create index case_step_element on case_step (case_number, element);
create index case_step_at on case_step (at);
create unique index a_task_is_answered_once on case_step (task) where kind = 'task';

-- apart from the chain, so that content which must be destroyed can be, and the chain still holds
create table case_step_content (
  case_number text not null,
  seq int not null,
  answers json not null,
  primary key (case_number, seq),
  foreign key (case_number, seq) references case_step
);

create table case_proposal (
  case_number text not null references case_head,
  version int not null constraint proposals_count_from_one check (version > 0),
  seq int not null,
  facts json not null,
  hash text not null,
  primary key (case_number, version),
  unique (case_number, version, hash),
  foreign key (case_number, seq) references case_step
);
alter table case_step add constraint step_names_a_version_of_its_case
  foreign key (case_number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash);
alter table case_head add constraint case_has_the_version_in_force
  foreign key (number, proposal_version, proposal_hash) references case_proposal (case_number, version, hash);

create table case_access (
  case_number text not null references case_head,
  organization text not null references organization,
  why text not null,
  since timestamptz not null,
  primary key (case_number, organization)
);
create index case_access_organization on case_access (organization);

-- hourly, over the heads that moved; each covers the one before, so the last covers every head
create table case_anchor (
  at timestamptz not null primary key,
  heads int not null,
  hash text not null,
  previous text not null
);

create table document (
  id uuid primary key,
  case_number text not null references case_head,
  kind text not null,
  version int not null constraint documents_count_from_one check (version > 0),
  name text not null,
  media_type text not null,
  size bigint not null constraint document_has_at_most_50_mb check (size > 0 and size <= 52428800),
  sha256 text not null,
  secrecy text not null default 'internal' constraint no_state_secret_enters_the_house
    check (secrecy in ('public', 'internal', 'confidential')),
  state text not null constraint document_state check (state in ('uploaded', 'available', 'refused')),
  of_proposal boolean not null,
  person text not null,
  organization text not null,
  at timestamptz not null,
  constraint no_version_replaces_another unique (case_number, kind, version)
);
grant update (state) on document to jiedao_app;

-- the document's row follows its chunks: size, hash and type are known only when the last one is stored
create table document_chunk (
  document uuid not null references document deferrable initially deferred,
  position int not null,
  bytes bytea not null constraint chunk_has_at_most_a_megabyte check (octet_length(bytes) <= 1048576),
  primary key (document, position)
);

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

-- What the registers ask the case file.
create function answer(step case_step, field text) returns text stable language sql as $$
  select c.answers ->> $2 from case_step_content c where (c.case_number, c.seq) = ($1.case_number, $1.seq)
$$;

create function last_step(number text, step text) returns case_step stable language sql as $$
  select s from case_step s where s.case_number = $1 and s.element = $2 order by s.seq desc limit 1
$$;

-- The body with a function in the unit whose case it is.
create function competent_body(number text, body_function text) returns text stable language sql as $$
  select o.code from case_head h join organization o on o.unit = h.unit and o.function = $2 and o.kind <> 'OFFICE'
  where h.number = $1
$$;

-- Whether whoever took a step for an organisation held a leading post in it on that day.
create function is_signed(step case_step, by text) returns boolean stable language sql as $$
  select $1.kind = 'task' and $1.organization = $2 and exists (
    select from post p where (p.person, p.organization, p.leader) = ($1.person, $2, true)
      and ($1.at at time zone 'Asia/Shanghai')::date between p.valid_from and coalesce(p.valid_until, 'infinity'))
$$;
