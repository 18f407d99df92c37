package cn.jiedao.assessment.appeal;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of appeals: one row for each office of an assessment, entered once (Art. 20). */
@Component
public class Appeals {
  private final JdbcClient database;
  private final AppealSteps steps;
  private final Clock clock;

  Appeals(JdbcClient database, AppealSteps steps, Clock clock) {
    this.database = database;
    this.steps = steps;
    this.clock = clock;
  }

  /** How the appeal of an office was settled; empty while it may still be filed or decided. */
  public Optional<Appeal> find(CaseNumber annual, String office) {
    return of(annual).stream().filter(one -> one.office().equals(office)).findFirst();
  }

  public List<Appeal> of(CaseNumber annual) {
    return database
        .sql("select * from assessment_appeal where case_number = ? order by office")
        .param(annual.value())
        .query(Appeals::appeal)
        .list();
  }

  /** Codes of the indicators whose score is under appeal now: only these are not shown as final. */
  public Set<String> contested(CaseNumber annual, String office) {
    return find(annual, office).isPresent()
        ? Set.of()
        : steps.contested(annual, office).stream()
            .map(AppealSteps::indicator)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Enters how the round of an office ended, as its steps tell; the database refuses it where they
   * tell something else, or whoever decided had a hand in the scores.
   */
  Appeal settle(CaseNumber annual, String office) {
    Optional<Step> filed = steps.filed(annual, office);
    Optional<Step> decided = steps.decided(annual, office);
    var settled =
        new Appeal(
            annual,
            office,
            outcome(filed, decided),
            filed.map(Step::seq).orElse(null),
            decided.map(Step::seq).orElse(null),
            LocalDate.now(clock));
    insert(settled);
    return settled;
  }

  private static AppealOutcome outcome(Optional<Step> filed, Optional<Step> decided) {
    if (filed.isEmpty()) return AppealOutcome.LAPSED;
    if (filed.get().text("appeal").equals("waived")) return AppealOutcome.WAIVED;
    return decided
        .map(step -> AppealOutcome.of(step.text("appealDecision")))
        .orElse(AppealOutcome.WITHDRAWN);
  }

  private void insert(Appeal settled) {
    database
        .sql("insert into assessment_appeal values (?, ?, ?, ?, ?, ?)")
        .params(
            settled.caseNumber().value(),
            settled.office(),
            settled.outcome().code(),
            settled.filed(),
            settled.decided(),
            settled.settledOn())
        .update();
  }

  private static Appeal appeal(ResultSet row, int index) throws SQLException {
    return new Appeal(
        CaseNumber.of(row.getString("case_number")),
        row.getString("office"),
        AppealOutcome.of(row.getString("outcome")),
        row.getObject("filed", Integer.class),
        row.getObject("decided", Integer.class),
        row.getObject("settled_on", LocalDate.class));
  }
}
