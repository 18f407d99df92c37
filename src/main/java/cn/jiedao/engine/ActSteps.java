package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** The step of an act that tells more than what was filled in for it. */
public final class ActSteps {
  private ActSteps() {}

  public static StepEntry about(CaseHead head, Act act, Map<String, Object> told) {
    return new StepEntry(Step.Kind.ACT, head.process(), act.id(), act.label(), null, told);
  }

  /** Also tells which task it was. */
  public static StepEntry about(OpenTask task, Act act, Map<String, Object> told) {
    var all = new LinkedHashMap<>(told);
    all.put("taskName", task.name());
    return new StepEntry(Step.Kind.ACT, task.process(), act.id(), act.label(), task.id(), all);
  }

  /** What was filled in, and something more. */
  public static Map<String, Object> with(Map<String, Object> given, String key, Object value) {
    var all = new LinkedHashMap<>(given);
    all.put(key, value);
    return all;
  }
}
