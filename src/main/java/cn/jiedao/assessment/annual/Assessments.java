package cn.jiedao.assessment.annual;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.Successions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assessments that were opened, one for a county and a year (Art. 20). */
@ModelBean
@Component("assessments")
public class Assessments {
  private static final String READ =
      """
      select a.*, array(select o.office from assessment_office o
        where o.case_number = a.case_number order by o.office) as offices from assessment a where\s""";

  private final JdbcClient database;
  private final Organizations organizations;
  private final Successions successions;
  private final Clock clock;

  Assessments(
      JdbcClient database, Organizations organizations, Successions successions, Clock clock) {
    this.database = database;
    this.organizations = organizations;
    this.successions = successions;
    this.clock = clock;
  }

  /**
   * Codes of the offices that a case assesses: for the lists of the models.
   *
   * @throws IllegalStateException when there is none: a step of nobody would pass as done by all
   */
  public List<String> offices(DelegateExecution step) {
    List<String> offices = get(caseOf(step)).offices();
    if (offices.isEmpty()) throw new IllegalStateException("本年度没有参加考核的街道，不能继续办理");
    return offices;
  }

  /** When the year that a case assesses is over: for the timer of the model. */
  public Date yearOver(DelegateExecution step) {
    LocalDate after = LocalDate.of(get(caseOf(step)).year() + 1, 1, 1);
    return Date.from(after.atStartOfDay(clock.getZone()).toInstant());
  }

  /**
   * @throws java.util.NoSuchElementException when the case assesses nobody
   */
  public Assessment get(CaseNumber number) {
    return find(number).orElseThrow();
  }

  public Optional<Assessment> find(CaseNumber number) {
    return where("a.case_number = ?", number.value()).stream().findFirst();
  }

  /** The one of a unit and a year, under way or final; one that was stopped is none. */
  public Optional<Assessment> of(String unit, int year) {
    return where(
            """
            a.unit = ? and a.year = ? and exists (select from case_head h where h.number = a.case_number
              and (h.state <> 'ended' or h.outcome = 'resultsFinal'))
            """,
            unit,
            year)
        .stream()
        .findFirst();
  }

  /**
   * Whether an organisation acts today for an office assessed: it is the office, or succeeded it.
   */
  public boolean actsFor(String organization, String office) {
    return office.equals(organization)
        || organizations.isAbolished(office)
            && successions.of(office, Matter.CASES, LocalDate.now(clock)).equals(organization);
  }

  void open(Assessment opened) {
    database
        .sql("insert into assessment values (?, ?, ?, ?, ?, ?)")
        .params(
            opened.caseNumber().value(),
            opened.unit(),
            opened.year(),
            opened.scheme().value(),
            opened.openedOn(),
            opened.excellentQuota())
        .update();
    for (String office : opened.offices())
      database
          .sql("insert into assessment_office values (?, ?)")
          .params(opened.caseNumber().value(), office)
          .update();
  }

  /** What is under way by one scheme goes on by its amendment. */
  void rebind(CaseNumber amended, CaseNumber amendment) {
    database
        .sql(
            """
            update assessment a set scheme = ? from case_head h
            where a.scheme = ? and h.number = a.case_number and h.state <> 'ended'
            """)
        .params(amendment.value(), amended.value())
        .update();
  }

  private List<Assessment> where(String condition, Object... values) {
    return database
        .sql(READ + condition)
        .params(values)
        .query((row, index) -> assessment(row))
        .list();
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    return new Assessment(
        CaseNumber.of(row.getString("case_number")),
        row.getString("unit"),
        row.getInt("year"),
        CaseNumber.of(row.getString("scheme")),
        row.getObject("opened_on", LocalDate.class),
        row.getBigDecimal("excellent_quota"),
        List.of((String[]) row.getArray("offices").getArray()));
  }

  private static CaseNumber caseOf(DelegateExecution step) {
    return CaseNumber.of(step.getProcessBusinessKey());
  }
}
