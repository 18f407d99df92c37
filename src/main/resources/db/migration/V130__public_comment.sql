-- 《重大行政决策程序暂行条例》 Art. 15: thirty days, a shorter period tells the public why. The day of publication does not count.
alter table notice add constraint solicitation_lasts_thirty_days_or_says_why check (
  kind <> 'solicitation'
  or (open_until at time zone 'Asia/Shanghai')::date - (published_at at time zone 'Asia/Shanghai')::date >= 30
  or facts @> '[{"key": "shortReason"}]');

create table comment_import (
  id           bigint generated always as identity primary key,
  notice       text not null references notice,
  file_name    text not null,
  letters      integer not null,
  person       text not null,
  organization text not null,
  at           timestamptz not null
);

-- What people wrote about a matter that is open for comment; read by the officers of the case, never shown to the public.
create table public_comment (
  receipt     text primary key constraint receipt_has_its_form check (receipt ~ '^YJ-\d{8}-[2-9A-HJ-NP-Z]{8}$'),
  notice      text not null,
  case_number text not null,
  kind        text not null generated always as ('solicitation') stored,
  way         text not null constraint comment_way check (way in ('online', 'letter', 'call', 'mail', 'visit')),
  received_on date not null,
  entered_at  timestamptz not null,
  opinion     text not null constraint comment_has_its_length check (btrim(opinion) <> '' and length(opinion) <= 2000),
  community   text,
  form        text constraint a_form_is_sent_once unique, -- of the page it was written on: sending it again is no second comment
  reference   text, -- of the letter or call, as the officer numbered it
  import      bigint references comment_import,
  constraint comment_is_on_a_solicitation foreign key (notice, case_number, kind) references notice (number, case_number, kind),
  constraint letters_are_imported check ((way = 'online') = (reference is null) and (reference is null) = (import is null)),
  constraint a_letter_is_entered_once unique (notice, reference)
);
create index public_comment_of_notice on public_comment (notice, received_on, receipt);

-- Given only where somebody wants an answer; kept apart, for the officers who handle the matter.
create table public_comment_author (
  receipt text primary key references public_comment,
  name    text,
  contact text,
  constraint an_author_says_something check (name is not null or contact is not null)
);

-- How a solicitation ended: counted by the house, summarised by an officer, public from then on.
create table comment_summary (
  notice      text primary key,
  case_number text not null,
  kind        text not null generated always as ('solicitation') stored,
  step        integer not null,
  received    integer not null,
  adopted     integer not null,
  summary     text not null,
  reply       text not null,
  made_at     timestamptz not null,
  constraint summary_is_of_a_solicitation foreign key (notice, case_number, kind) references notice (number, case_number, kind),
  constraint adopted_are_among_the_received check (adopted between 0 and received),
  constraint a_step_summarises_one_solicitation unique (case_number, step)
);

create function comment_arrives_in_its_period() returns trigger language plpgsql as $$
declare
  asked notice;
begin
  select * into asked from notice where number = new.notice;
  perform refuse(tg_name, case
    when new.way = 'online' and not (new.entered_at >= asked.published_at and new.entered_at < asked.open_until)
      then 'INV-S-32：征求意见的期限已过或者尚未开始，不能提交。'
    when new.received_on not between (asked.published_at at time zone 'Asia/Shanghai')::date
        and (asked.open_until at time zone 'Asia/Shanghai')::date
      then 'INV-S-32：收到日期不在征求意见的期限内。'
    when new.way = 'online' and asked.withdrawn_at <= new.entered_at
      then 'INV-S-32：征求意见的公告已经撤回，不能提交。'
    when exists (select from comment_summary s where s.notice = new.notice)
      then 'INV-S-32：意见已经汇总，不能再登记。'
  end);
  return null;
end $$;
create trigger comment_arrives_in_its_period after insert on public_comment
  for each row execute function comment_arrives_in_its_period();

create function summary_is_what_the_officer_answered() returns trigger language plpgsql as $$
declare
  said case_step;
begin
  select * into said from case_step s where (s.case_number, s.seq) = (new.case_number, new.step);
  perform refuse(tg_name, case
    when said.element is distinct from 'summarizeComments'
        or answer(said, 'commentSummary') is distinct from new.summary
        or answer(said, 'commentReply') is distinct from new.reply
        or answer(said, 'adoptedCount')::numeric is distinct from new.adopted
      then 'INV-S-32：公布的汇总与承办人汇总的内容不一致。'
    when new.received <> (select count(*) from public_comment c where c.notice = new.notice)
      then 'INV-S-32：收到的件数与登记的意见不一致。'
    when new.made_at < (select n.open_until from notice n where n.number = new.notice)
      then 'INV-S-31：征求意见的期限尚未届满，不能汇总。'
  end);
  return null;
end $$;
create trigger summary_is_what_the_officer_answered after insert on comment_summary
  for each row execute function summary_is_what_the_officer_answered();

comment on constraint solicitation_lasts_thirty_days_or_says_why on notice is 'INV-S-31：征求意见少于三十日的，须公布缩短期限的理由。';
comment on constraint receipt_has_its_form on public_comment is 'INV-S-32：意见的回执编号不符合格式。';
comment on constraint comment_way on public_comment is 'INV-S-32：没有这种提意见的方式。';
comment on constraint comment_has_its_length on public_comment is 'INV-S-32：意见须有内容，且不超过二千字。';
comment on constraint a_form_is_sent_once on public_comment is 'INV-S-32：同一份意见只登记一次。';
comment on constraint comment_is_on_a_solicitation on public_comment is 'INV-S-32：只有征求意见的公告接收意见。';
comment on constraint letters_are_imported on public_comment is 'INV-S-32：来信来电须有来件编号，并经导入登记。';
comment on constraint a_letter_is_entered_once on public_comment is 'INV-S-32：同一来件只登记一次。';
comment on constraint an_author_says_something on public_comment_author is 'INV-S-32：没有姓名也没有联系方式的，不另作登记。';
comment on constraint summary_is_of_a_solicitation on comment_summary is 'INV-S-32：汇总的不是征求意见的公告。';
comment on constraint adopted_are_among_the_received on comment_summary is 'INV-S-32：采纳的件数不能多于收到的件数。';
comment on constraint a_step_summarises_one_solicitation on comment_summary is 'INV-S-32：一次汇总只公布一次。';
