package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.survey.SurveyImport.Stage;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.RegisterFinding;
import cn.jiedao.organization.Actor;
import cn.jiedao.table.TableUnreadable;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports files of answers one after the other in the background; one that dies with its node has
 * entered nothing, and is told so.
 */
@Component
class SurveyImports {
  private static final Logger LOG = LoggerFactory.getLogger(SurveyImports.class);

  private final SurveyImportRows rows;
  private final SurveyIntake intake;
  private final Cases cases;
  private final Steps steps;
  private final TransactionTemplate transaction;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "survey-import");
            thread.setDaemon(true);
            return thread;
          });

  SurveyImports(
      SurveyImportRows rows,
      SurveyIntake intake,
      Cases cases,
      Steps steps,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.intake = intake;
    this.cases = cases;
    this.steps = steps;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param file is gone afterwards
   */
  void begin(Survey survey, String name, Path file, Actor actor) {
    long id = rows.begin(survey.caseNumber(), name, actor);
    worker.execute(() -> run(survey, id, name, file, actor));
  }

  /** The latest first. */
  List<SurveyImport> of(CaseNumber annual) {
    rows.buryDead(annual);
    return rows.of(annual);
  }

  private void run(Survey survey, long id, String name, Path file, Actor actor) {
    try {
      transaction.executeWithoutResult(none -> enter(survey, id, name, file, actor));
    } catch (SurveyRefused refused) {
      rows.refused(id, refused);
    } catch (TableUnreadable | Refusal refused) {
      rows.failed(id, Stage.REFUSED, refused.getMessage());
    } catch (RuntimeException | OutOfMemoryError failed) {
      LOG.error("survey import {} ended early", id, failed);
      String why = RegisterFinding.in(failed).orElse("导入中断，没有导入任何回答，请重新导入；原因见系统日志。");
      rows.failed(id, Stage.FAILED, why);
    } finally {
      delete(file);
    }
  }

  private void enter(Survey survey, long id, String name, Path file, Actor actor) {
    rows.progress(id, Stage.READING, 0);
    int entered =
        intake.enter(
            survey, id, SurveyFile.rows(file), (stage, read) -> rows.progress(id, stage, read));
    CaseHead head = cases.lock(survey.caseNumber()).orElseThrow();
    steps.append(
        head,
        actor,
        new StepEntry(
            Step.Kind.ACT,
            head.process(),
            "import-survey",
            "导入满意度调查回答",
            null,
            Map.of("surveyAnswers", entered, "surveyFile", name)));
    rows.entered(id, entered);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
