package cn.jiedao.assessment.survey;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers of residents in a test, without their way through page or API. */
@Component
public class Surveying {
  private final Surveys surveys;
  private final SurveyIntake intake;
  private final SurveyImportRows rows;
  private final TransactionTemplate transaction;

  Surveying(
      Surveys surveys,
      SurveyIntake intake,
      SurveyImportRows rows,
      PlatformTransactionManager transactions) {
    this.surveys = surveys;
    this.intake = intake;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
  }

  public void open(CaseNumber annual, int year, List<String> offices) {
    surveys.open(annual, year, offices);
  }

  /**
   * @return how many answers were entered
   */
  public int enter(CaseNumber annual, Path file) {
    Survey survey = surveys.find(annual).orElseThrow();
    long id =
        rows.begin(
            annual,
            file.getFileName().toString(),
            new Actor("survey", "survey", "survey", false, null));
    return transaction.execute(
        none -> {
          int entered =
              intake.enter(
                  survey,
                  id,
                  SurveyFile.rows(file),
                  (stage, read) -> rows.progress(id, stage, read));
          rows.entered(id, entered);
          return entered;
        });
  }

  /** The columns of a file of answers. */
  public static List<String> columns() {
    return SurveyColumn.labels();
  }
}
