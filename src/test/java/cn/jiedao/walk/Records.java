package cn.jiedao.walk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows about the cases of a walk. */
@Component("recordsOfWalks")
class Records {
  /** A job of a case; one without a date is due at once. */
  record Timer(String job, String element, Instant due) {}

  /** Who may ask that a delegation ends. */
  record Party(String caseNumber, String organization) {}

  private static final String INSTANCES =
      "(select process_instance from case_head where number in (:cases))";

  private final JdbcClient database;
  private final Chains chains;

  Records(JdbcClient database, Chains chains) {
    this.database = database;
    this.chains = chains;
  }

  boolean allEnded(Collection<CaseNumber> cases) {
    return query(
        "select bool_and(state = 'ended') from case_head where number in (:cases)",
        cases,
        Boolean.class);
  }

  /** Timers that run, the first to fire first. */
  List<Timer> timers(Collection<CaseNumber> cases) {
    return database
        .sql(
            """
            select j.id_, d.act_id_, j.duedate_ from act_ru_job j
            join act_ru_execution e on e.id_ = j.process_instance_id_
            left join act_ru_jobdef d on d.id_ = j.job_def_id_
            where e.root_proc_inst_id_ in """
                + INSTANCES
                + " order by j.duedate_, d.act_id_, j.sequence_counter_")
        .param("cases", values(cases))
        .query(
            (row, i) -> {
              Timestamp due = row.getTimestamp(3);
              return new Timer(
                  row.getString(1), row.getString(2), due == null ? Instant.MIN : due.toInstant());
            })
        .list();
  }

  /** A party of a delegation in force that nobody wants ended yet. */
  List<Party> parties(Collection<CaseNumber> cases) {
    return database
        .sql(
            """
            select d.case_number, p.organization from delegation d, unnest(array[d.department, d.office]) p (organization)
            where d.case_number in (:cases)
              and not exists (select from delegation_end e where e.case_number = d.case_number)
            order by md5(d.case_number || p.organization)
            """)
        .param("cases", values(cases))
        .query(Party.class)
        .list();
  }

  /** Commendations that stand, and that nobody wants withdrawn yet. */
  List<String> standingCommendations(Collection<CaseNumber> cases) {
    return database
        .sql(
            """
            select c.case_number from commendation c where c.case_number in (:cases)
              and not exists (select from award_withdrawal w where w.commendation = c.case_number)
              and not exists (select from case_head h join case_proposal p on (p.case_number, p.version) = (h.number, 1)
                where h.process = 'award-withdrawal' and p.facts ->> 'commendation' = c.case_number)
            order by 1
            """)
        .param("cases", values(cases))
        .query(String.class)
        .list();
  }

  /** Whether residents have answered about the offices of an assessment. */
  boolean isSurveyed(CaseNumber assessment) {
    return query(
        "select exists (select from survey_answer where case_number in (:cases))",
        List.of(assessment),
        Boolean.class);
  }

  /** A government whose session these cases wait for. */
  List<String> awaitedMeetings(Collection<CaseNumber> cases) {
    return database
        .sql(
            """
            select distinct body from meeting_topic
            where case_number in (:cases) and state = 'scheduled' and session_case is null order by body
            """)
        .param("cases", values(cases))
        .query(String.class)
        .list();
  }

  /** The day of the sweep on which a register has something to do next for these cases. */
  Optional<LocalDate> nextDayOfRegister(Collection<CaseNumber> cases) {
    return database
        .sql(
            """
            select min(day) from (
              select (t.effective_from + interval '6 months')::date + 1 as day, t.case_number from transfer t
              where not exists (select from transfer_follow_up f where f.case_number = t.case_number)
                and not exists (select from transfer_end e where e.case_number = t.case_number)
                and (t.effective_until is null or t.effective_until >= t.effective_from + interval '6 months')
              union all
              select c.effective_on, c.case_number from office_change c where c.in_effect_at is null
              union all
              select d.ends_on + 1, d.case_number from delegation d
              where not exists (select from delegation_end e where e.case_number = d.case_number)
              union all
              select make_date(s.year, 1, 1), s.case_number from assessment_scheme s
              where not exists (select from assessment a where (a.unit, a.year) = (s.unit, s.year))
              union all
              select t.effective_until + 1, t.case_number from transfer t where t.effective_until is not null
                and not exists (select from transfer_end e where e.case_number = t.case_number)) due
            where case_number in (:cases)
            """)
        .param("cases", values(cases))
        .query((row, i) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** What the house opened by itself because of these cases. */
  List<String> followUps(Collection<CaseNumber> cases) {
    return database
        .sql(
            "select number from case_head where parent in (:cases) and number not in (:cases) order by 1")
        .param("cases", values(cases))
        .query(String.class)
        .list();
  }

  /** Offices that begin with these cases. */
  List<String> founded(Collection<CaseNumber> cases) {
    return database
        .sql("select code from office where founded_case in (:cases) order by 1")
        .param("cases", values(cases))
        .query(String.class)
        .list();
  }

  /** Everything that a refused act must have left alone. */
  String fingerprint(Collection<CaseNumber> cases) {
    return query(
        """
        select md5(string_agg(line, '|' order by line)) from (
          select h::text as line from case_head h where number in (:cases)
          union all select t::text from meeting_topic t where case_number in (:cases)
          union all select s::text from meeting_session s where case_number in (:cases)
          union all select c::text from case_counter c
          union all select c::text from change_claim c where case_number in (:cases)
          union all select c::text from change_claim_community c where case_number in (:cases)
          union all select x.id_ || x.rev_ from act_ru_execution x join act_ru_execution e on e.id_ = x.proc_inst_id_
            where e.root_proc_inst_id_ in INSTANCES
          union all select t.id_ || t.rev_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where e.root_proc_inst_id_ in INSTANCES) lines
        """
            .replace("INSTANCES", INSTANCES),
        cases,
        String.class);
  }

  /** What is left running of cases that have ended. */
  List<String> leftovers(Collection<CaseNumber> cases) {
    return database
        .sql("select act_id_ from act_ru_execution where root_proc_inst_id_ in " + INSTANCES)
        .param("cases", values(cases))
        .query(String.class)
        .list();
  }

  List<Chains.Break> brokenChains(Collection<CaseNumber> cases) {
    return cases.stream().flatMap(number -> chains.verify(number).stream()).toList();
  }

  private <T> T query(String sql, Collection<CaseNumber> cases, Class<T> type) {
    return database.sql(sql).param("cases", values(cases)).query(type).single();
  }

  static List<String> values(Collection<CaseNumber> cases) {
    return cases.stream().map(CaseNumber::value).toList();
  }
}
