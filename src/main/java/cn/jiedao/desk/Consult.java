package cn.jiedao.desk;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.TaskAct;
import cn.jiedao.organization.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whoever has a task asks other organisations for advice (协办): a case of its own by the shared
 * process {@code consultation}, linked to this one, into which the answers come. The task goes on
 * meanwhile.
 */
@Component
class Consult implements TaskAct {
  private static final String PROCESS = "consultation";
  private static final int LONGEST_TITLE = 100;

  private final HouseCases houseCases;
  private final Cases cases;
  private final Steps steps;
  private final Bodies bodies;

  Consult(HouseCases houseCases, Cases cases, Steps steps, Bodies bodies) {
    this.houseCases = houseCases;
    this.cases = cases;
    this.steps = steps;
    this.bodies = bodies;
  }

  @Override
  public String id() {
    return "consult";
  }

  @Override
  public String label() {
    return "协办";
  }

  @Override
  public String hint() {
    return "被征求意见的单位各收到一项任务，答复汇总后记入本案；本环节不必等待。";
  }

  @Override
  public boolean available(OpenTask task, Actor actor) {
    boolean free = task.assignee() == null || actor.hands().contains(task.assignee());
    return free && task.isFor(actor) && !task.process().equals(PROCESS);
  }

  @Override
  public List<ActField> fields(OpenTask task, Actor actor) {
    var others = bodies.besides(actor.organization());
    return List.of(
        ActField.oneOf("organizations", "征求意见的单位", ActField.Type.ORGANIZATIONS, others),
        ActField.text("question", "要征求意见的问题"));
  }

  /** Names the consultation, so it is written when that has its number. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(OpenTask task, Actor actor, Map<String, Object> given) {
    CaseHead head = cases.get(task.caseNumber());
    CaseNumber consultation = houseCases.openFor(PROCESS, head.number(), asked(head, given));
    var told = new LinkedHashMap<>(given);
    told.put("consultation", consultation.value());
    told.put("consulted", String.join("、", chosen(given).stream().map(bodies::name).toList()));
    steps.append(head.number(), ActSteps.about(task, this, told));
  }

  private static Map<String, Object> asked(CaseHead head, Map<String, Object> given) {
    String title = "协办：" + head.title();
    return Map.of(
        "title",
        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
        "relatedCase",
        head.number().value(),
        "askedOrganizations",
        chosen(given),
        "question",
        given.get("question"));
  }

  private static List<String> chosen(Map<String, Object> given) {
    return ((List<?>) given.get("organizations")).stream().map(Object::toString).toList();
  }
}
