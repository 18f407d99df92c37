package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.survey.SurveyImport.Stage;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Organizations;
import cn.jiedao.table.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch of answers in, or none of it: judged row by row, staged, looked at together, and
 * counted by the database as it enters them.
 */
@Component
class SurveyIntake {
  private static final int TOLD_EVERY = 20_000;

  private final JdbcTemplate connections;
  private final SurveyAnswers answers;
  private final Cases cases;
  private final Organizations organizations;
  private final Clock clock;

  SurveyIntake(
      JdbcTemplate connections,
      SurveyAnswers answers,
      Cases cases,
      Organizations organizations,
      Clock clock) {
    this.connections = connections;
    this.answers = answers;
    this.cases = cases;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * @param id of the import
   * @param rows gives each row to whoever it is given
   * @param progress is told how far it is, now and then
   * @return how many answers were entered
   * @throws SurveyRefused naming row and column of what is wrong
   */
  @Transactional(propagation = Propagation.MANDATORY)
  int enter(
      Survey survey, long id, Consumer<Consumer<Row>> rows, BiConsumer<Stage, Integer> progress) {
    if (answers.areConfirmed(survey.caseNumber())) throw Refusal.conflict("满意度调查结果已经确认，不能再导入。");
    var faults = new SurveyFaults();
    var sheet = new SurveySheet(names(survey), survey.firstDay(), LocalDate.now(clock), faults);
    ConnectionCallback<Integer> staging =
        connection ->
            stage(
                connection,
                staged ->
                    rows.accept(
                        row -> {
                          SurveyAnswer answer = sheet.judge(row);
                          if (answer.names()) staged.add(answer);
                          if (row.number() % TOLD_EVERY == 0)
                            progress.accept(Stage.READING, row.number());
                        }));
    int staged = connections.execute(staging);
    progress.accept(Stage.CHECKING, staged);
    cases.lock(survey.caseNumber()); // before the survey's own row, as whoever confirms it does
    if (faults.number() == 0 && answers.enter(survey.caseNumber(), id) == staged) return staged;
    answers.findTwice(survey.caseNumber(), id, faults);
    throw new SurveyRefused(faults);
  }

  private static int stage(Connection connection, Consumer<SurveyStaging> work)
      throws SQLException {
    SurveyStaging staging = SurveyStaging.open(connection);
    try {
      work.accept(staging);
      staging.end();
      return staging.staged();
    } finally {
      staging.cancel();
    }
  }

  private Map<String, String> names(Survey survey) {
    var names = new HashMap<String, String>();
    for (String code : survey.offices()) {
      names.put(code, code);
      organizations
          .find(code)
          .ifPresent(
              office -> {
                names.put(office.name(), code);
                names.put(office.shortName(), code);
              });
    }
    return names;
  }
}
