-- Which versions of a case's documents bear whose electronic seal, and by whose signature; the seal itself is in the file.
create table document_signature (
  case_number text not null,
  kind text not null,
  version int not null,
  organization text not null,
  step int not null,          -- the step by which its leader signed
  person text not null,
  certificate text not null,  -- whose it is
  serial text not null,
  algorithm text not null,
  at timestamptz not null,
  primary key (case_number, kind, version),
  constraint seal_is_on_a_document_of_its_case
    foreign key (case_number, kind, version) references document (case_number, kind, version)
);

-- INV-S-34: a body's seal follows the signature of its own leader in that case, given before, and nobody else's.
create function seal_rests_on_a_signature() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case
    when not exists (select from case_step s where (s.case_number, s.seq, s.person) = (new.case_number, new.step, new.person)
        and is_signed(s, new.organization) and s.at <= new.at)
      then 'INV-S-34：印章没有本单位负责人的签署：' || new.organization || '。'
  end);
  return null;
end $$;
create trigger seal_rests_on_a_signature after insert on document_signature
  for each row execute function seal_rests_on_a_signature();

-- INV-13-3: what the register takes bears the department's seal, and on top of it the office's.
create function delegation_bears_both_seals() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, 'INV-13-3：登记的协议文本没有双方的印章（' || new.case_number || '）。')
    from (values (new.department, new.document_version - 1), (new.office, new.document_version)) party (body, version)
    where not exists (select from document_signature g
      where (g.case_number, g.kind, g.version, g.organization) = (new.case_number, new.document_kind, party.version, party.body));
  return null;
end $$;
create constraint trigger delegation_bears_both_seals after insert on delegation
  deferrable initially deferred for each row execute function delegation_bears_both_seals();

comment on constraint seal_is_on_a_document_of_its_case on document_signature is 'INV-S-34：印章没有盖在本案的文件上。';
