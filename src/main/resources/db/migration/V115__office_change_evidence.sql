-- Art. 4: which changes the register takes. Each piece of evidence is checked when it is entered; what an entry needs is
-- checked at the end of the transaction, when the evidence is entered too.

-- INV-4-1: a piece of evidence is the last word of whom it names, signed by who may sign it.
create function change_evidence_finding(e office_change_evidence, s case_step) returns text stable language plpgsql as $$
begin
  return case
    when e.kind = 'legality' and not exists (select from legality_opinion l
        where (l.case_number, l.step_seq, l.organization) = (s.case_number, s.seq, e.organization))
      then 'INV-4-1：合法性审查意见没有登记。'
    when e.kind in ('resolution', 'city-resolution') and not exists (select from resolution r
        where (r.case_number, r.step_seq, r.body) = (s.case_number, s.seq, e.organization))
      then 'INV-4-1：会议决议没有登记。'
    when e.kind = 'request' and not (s.element = 'signApplication' and answer(s, 'applicationSignature') = 'signed'
        and e.organization = competent_body(s.case_number, 'government') and is_signed(s, e.organization))
      then 'INV-4-1：请示没有经县级人民政府负责人签发。'
    when e.kind = 'acceptance' and not (s.element = 'checkApplication' and answer(s, 'applicationCheck') = 'complete'
        and (s.organization, e.organization) = (municipal_body('civil-affairs'), municipal_body('civil-affairs')))
      then 'INV-4-1：申请没有经市民政局审查受理。'
    when e.kind = 'review' and not exists (select from city_review_opinion r
        where (r.case_number, r.step_seq, r.organization) = (s.case_number, s.seq, e.organization))
      then 'INV-4-3：市民政局的审核意见没有登记。'
    when e.kind = 'reply' and not exists (select from city_reply r
        where (r.case_number, r.step_seq, r.organization) = (s.case_number, s.seq, e.organization))
      then 'INV-4-1：市人民政府的批复没有登记。'
    when e.kind = 'report' and not (s.element = 'reportToProvince'
        and e.organization = municipal_body('government') and is_signed(s, e.organization))
      then 'INV-4-5：上报省政府的报告没有经市人民政府负责人签发。'
    when e.kind = 'provincial-reply' and not exists (select from provincial_reply r
        where (r.case_number, r.step_seq) = (s.case_number, s.seq))
      then 'INV-4-5：省人民政府的批复没有登记。'
    when s.seq <> (last_step(s.case_number, s.element)).seq and s.element <> 'tellTopics'
      then 'INV-4-1：这不是最后一次办理的结果（' || s.label || '）。'
  end;
end $$;

create function change_evidence_is_what_it_says() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, change_evidence_finding(new,
    (select s from case_step s where (s.case_number, s.seq) = (new.case_number, new.seq))));
  return null;
end $$;
create trigger change_evidence_is_what_it_says after insert on office_change_evidence
  for each row execute function change_evidence_is_what_it_says();

create function change_evidence(number text, piece text) returns office_change_evidence stable language sql as $$
  select e from office_change_evidence e where (e.case_number, e.kind) = ($1, $2)
$$;

-- A supplement of documents, or of the towns concerned, makes a new version of the proposal, but no other change of offices.
create function proposes_the_same(number text, one text, other text) returns boolean stable language sql as $$
  select exists (select from case_proposal a, case_proposal b
    where (a.case_number, a.hash) = ($1, $2) and (b.case_number, b.hash) = ($1, $3) 
      and a.facts::jsonb - 'approvalAuthority' - 'towns' = b.facts::jsonb - 'approvalAuthority' - 'towns')
$$;

-- INV-4-1, 4-2: the county's government agreed on what it signed, on nothing else, and after its legality was reviewed.
create function county_finding(c office_change) returns text stable language plpgsql as $$
declare
  resolved office_change_evidence := change_evidence(c.case_number, 'resolution');
  reviewed office_change_evidence := change_evidence(c.case_number, 'legality');
  request office_change_evidence := change_evidence(c.case_number, 'request');
  decided resolution := (select r from resolution r where (r.case_number, r.step_seq) = (c.case_number, resolved.seq));
  opinion legality_opinion := (select l from legality_opinion l
    where (l.case_number, l.step_seq) = (c.case_number, reviewed.seq));
begin
  return case
    when decided.case_number is null then 'INV-4-1：没有县级人民政府常务会议的决议，变更不能登记。'
    when decided.outcome <> 'adopted' or decided.body is distinct from competent_body(c.case_number, 'government')
        or decided.step_seq <> (select max(r.step_seq) from resolution r
          where (r.case_number, r.body) = (c.case_number, decided.body))
      then 'INV-4-1：县级人民政府常务会议最后没有通过这项变更。'
    when not proposes_the_same(c.case_number, decided.proposal_hash, c.proposal_hash)
      then 'INV-4-1：县级人民政府常务会议审议的不是这一版方案。'
    when opinion.case_number is null then 'INV-4-1：没有合法性审查意见，变更不能登记。'
    when opinion.conclusion <> 'lawful' or opinion.step_seq <> (select max(l.step_seq) from legality_opinion l
        where l.case_number = c.case_number)
      then 'INV-4-1：最后的审查意见没有认定方案合法。'
    when not proposes_the_same(c.case_number, opinion.proposal_hash, c.proposal_hash) or opinion.step_seq > decided.step_seq
      then 'INV-4-1：常务会议审议的不是经过合法性审查的方案。'
    when request.case_number is null then 'INV-4-1：没有县级人民政府的请示，变更不能登记。'
    when request.seq < decided.step_seq or not proposes_the_same(c.case_number, request.proposal_hash, c.proposal_hash)
      then 'INV-4-1：请示不是按常务会议通过的方案签发的。'
    when c.request_number is distinct from (select answer(s, 'requestNumber') from case_step s
        where (s.case_number, s.seq) = (c.case_number, request.seq))
      then 'INV-4-1：请示文号与签发的不一致。'
  end;
end $$;

create function change_needs_its_county() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, county_finding(new));
  return null;
end $$;
create constraint trigger change_needs_its_county after insert on office_change
  deferrable initially deferred for each row execute function change_needs_its_county();

-- INV-4-4: the city accepted the application, complete, after it was signed, as it stands.
create function change_needs_its_acceptance() returns trigger language plpgsql as $$
declare
  accepted office_change_evidence := change_evidence(new.case_number, 'acceptance');
  accepted_at timestamptz := (select s.at from case_step s where (s.case_number, s.seq) = (new.case_number, accepted.seq));
begin
  perform refuse(tg_name, case
    when accepted.case_number is null then 'INV-4-4：没有市民政局的受理，变更不能登记。'
    when accepted.seq < (change_evidence(new.case_number, 'request')).seq or accepted.proposal_hash <> new.proposal_hash
      then 'INV-4-4：市民政局受理的不是这一版申请。'
    when exists (select from unnest(array['establishment-request', 'basics-report', 'risk-report', 'expert-report',
        'comment-report', 'current-map', 'change-map']) required (kind) -- 行政区划管理条例 Art. 13
      where not exists (select from document d where (d.case_number, d.kind, d.state) = (new.case_number, required.kind, 'available')
        and d.at <= accepted_at))
      then 'INV-4-4：市民政局受理时申请材料不全。'
  end);
  return null;
end $$;
create constraint trigger change_needs_its_acceptance after insert on office_change
  deferrable initially deferred for each row execute function change_needs_its_acceptance();

-- INV-4-1, 4-3, 4-10: reviewed, then decided by the meeting or the mayor, then replied, all on what stands there.
create function city_finding(c office_change) returns text stable language plpgsql as $$
declare
  reviewed office_change_evidence := change_evidence(c.case_number, 'review');
  replied office_change_evidence := change_evidence(c.case_number, 'reply');
  met office_change_evidence := change_evidence(c.case_number, 'city-resolution');
  opinion city_review_opinion := (select r from city_review_opinion r
    where (r.case_number, r.step_seq) = (c.case_number, reviewed.seq));
  reply city_reply := (select r from city_reply r where (r.case_number, r.step_seq) = (c.case_number, replied.seq));
begin
  return case
    when opinion.case_number is null then 'INV-4-3：没有市民政局签发的审核意见，变更不能登记。'
    when opinion.conclusion = 'suggestChanges' or reviewed.proposal_hash <> c.proposal_hash
        or reviewed.seq < (change_evidence(c.case_number, 'acceptance')).seq
      then 'INV-4-3：市民政局审核的不是受理的这一版申请。'
    when c.review_number is distinct from opinion.number then 'INV-4-3：审核意见文号与签发的不一致。'
    when reply.case_number is null then 'INV-4-1：没有市人民政府的批复，变更不能登记。'
    when reply.decision <> 'approved' then 'INV-4-1：市人民政府没有批准这项变更。'
    when replied.proposal_hash <> c.proposal_hash or replied.seq < reviewed.seq
      then 'INV-4-1：市人民政府批复的不是经过审核的这一版申请。'
    when reply.session_case is not null and (met.case_number is null or met.proposal_hash <> c.proposal_hash
        or met.organization is distinct from municipal_body('government')
        or not met.seq between reviewed.seq and replied.seq
        or not exists (select from resolution r
          where (r.case_number, r.step_seq, r.session_case, r.outcome) = (c.case_number, met.seq, reply.session_case, 'adopted')))
      then 'INV-4-1：没有市人民政府常务会议通过的决议，变更不能登记。'
    when (c.reply_number, c.reply_date) is distinct from (reply.number, reply.replied_on)
      then 'INV-4-1：批复文号或者日期与签发的不一致。'
    when c.effective_on is distinct from greatest(reply.effective_on, c.published_on)
      then 'INV-4-10：生效日期与批复不一致。'
  end;
end $$;

-- INV-4-5: where a town is concerned, reported to the province and replied by it; the city decides nothing.
create function province_finding(c office_change) returns text stable language plpgsql as $$
declare
  reported office_change_evidence := change_evidence(c.case_number, 'report');
  replied office_change_evidence := change_evidence(c.case_number, 'provincial-reply');
  reply provincial_reply := (select r from provincial_reply r
    where (r.case_number, r.step_seq) = (c.case_number, replied.seq));
begin
  return case
    when reported.case_number is null or reported.seq < (change_evidence(c.case_number, 'acceptance')).seq
        or reported.proposal_hash <> c.proposal_hash
      then 'INV-4-5：受理之后没有上报省政府，变更不能登记。'
    when reply.case_number is null or replied.proposal_hash <> c.proposal_hash or replied.seq < reported.seq
      then 'INV-4-5：没有省人民政府的批复，变更不能登记。'
    when reply.decision <> 'approved' then 'INV-4-5：省人民政府没有批准这项变更。'
    when (c.reply_number, c.reply_date) is distinct from (reply.number, reply.replied_on)
      then 'INV-4-5：批复文号或者日期与省人民政府的不一致。'
    when c.effective_on is distinct from greatest(reply.effective_on, c.published_on)
      then 'INV-4-10：生效日期与省人民政府的批复不一致。'
  end;
end $$;

create function change_needs_its_reply() returns trigger language plpgsql as $$
begin
  perform refuse(tg_name, case new.authority when 'municipal' then city_finding(new) else province_finding(new) end);
  return null;
end $$;
create constraint trigger change_needs_its_reply after insert on office_change
  deferrable initially deferred for each row execute function change_needs_its_reply();
