package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.assessment.scheme.SchemeSheet;
import cn.jiedao.assessment.scheme.check.SchemeExamination;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.desk.Drafts;
import cn.jiedao.dutylist.DutyItems;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organizations;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Indicators between the workbook and the officer's own draft of the task: the form remains the one
 * contract, and what is imported binds nobody before it is submitted.
 */
@Component
class SchemeWorkbooks {
  private static final String TASK = "draftScheme";
  private static final String LIST = "indicators";

  private final OpenTasks tasks;
  private final Drafts drafts;
  private final Proposals proposals;
  private final SchemeExamination examination;
  private final Organizations organizations;
  private final DutyItems items;
  private final Clock clock;

  SchemeWorkbooks(
      OpenTasks tasks,
      Drafts drafts,
      Proposals proposals,
      SchemeExamination examination,
      Organizations organizations,
      DutyItems items,
      Clock clock) {
    this.tasks = tasks;
    this.drafts = drafts;
    this.proposals = proposals;
    this.examination = examination;
    this.organizations = organizations;
    this.items = items;
    this.clock = clock;
  }

  /** The task whose draft this officer may fill; empty where it is not his or not open. */
  Optional<OpenTask> task(CaseHead head, Actor actor) {
    return tasks.of(head.number()).stream()
        .filter(task -> task.element().equals(TASK) && task.isFor(actor))
        .findFirst();
  }

  /**
   * Puts the indicators of a workbook into the officer's draft, in the place of those it had.
   *
   * @throws SheetRefused where something is wrong; then nothing is changed
   */
  @Transactional
  public IndicatorSheet.Read enter(CaseHead head, Actor actor, InputStream file) {
    OpenTask task = task(head, actor).orElseThrow(() -> Refusal.forbidden("只有正在拟订方案的承办人可以导入指标。"));
    var sheet = new SchemeSheet(proposals.facts(head.number()));
    var read =
        new IndicatorSheet(
                scorers(head.unit()),
                indicators -> examination.findings(head.unit(), sheet, indicators))
            .read(file);
    var answers = new HashMap<>(begun(task, actor));
    answers.put(LIST, read.indicators().stream().map(Indicator::row).toList());
    drafts.keep(actor, Drafts.ofTask(task.id()), answers);
    return read;
  }

  private Map<String, Object> begun(OpenTask task, Actor actor) {
    return drafts.find(actor, Drafts.ofTask(task.id())).map(Drafts.Draft::answers).orElse(Map.of());
  }

  /** What the officer has begun, else the version in force. */
  byte[] export(CaseHead head, Optional<Actor> reader) {
    Map<String, Object> facts = new HashMap<>(proposals.facts(head.number()));
    reader.ifPresent(
        actor -> task(head, actor).ifPresent(task -> facts.putAll(begun(task, actor))));
    return workbook(head.unit()).of(new SchemeSheet(facts).rows(LIST));
  }

  byte[] template(String unit) {
    return workbook(unit).of(List.of());
  }

  private IndicatorWorkbook workbook(String unit) {
    return new IndicatorWorkbook(scorers(unit), items.of(unit, LocalDate.now(clock)));
  }

  private Scorers scorers(String unit) {
    return new Scorers(
        organizations.all().stream()
            .filter(body -> body.unit().equals(unit) && body.kind() == Kind.DEPARTMENT)
            .toList());
  }
}
