package cn.jiedao.desk;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.engine.Act;
import cn.jiedao.engine.OpenTask;
import java.util.LinkedHashMap;
import java.util.Map;

/** The step that an act on a task leaves: which task it was, and what people read of it. */
final class DeskSteps {
  private DeskSteps() {}

  static StepEntry about(
      OpenTask task, Act act, Map<String, Object> given, Map<String, Object> more) {
    var told = new LinkedHashMap<>(given);
    told.put("taskName", task.name());
    told.putAll(more);
    return new StepEntry(Step.Kind.ACT, task.process(), act.id(), act.label(), task.id(), told);
  }
}
