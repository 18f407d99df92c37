package cn.jiedao.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Binds the rules of the house to every model as built-in listeners, which a client's "skip custom
 * listeners" does not skip.
 */
@Component
class ModelListener extends AbstractBpmnParseListener {
  static final String START_FORM = "formRef";
  static final String START = "jiedao.start";

  private final CaseOpening opening;
  private final CaseEnding ending;
  private final TaskWatch tasks;
  private final Successors successors;

  ModelListener(CaseOpening opening, CaseEnding ending, TaskWatch tasks, Successors successors) {
    this.opening = opening;
    this.ending = ending;
    this.tasks = tasks;
    this.successors = successors;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    ModelProperties.of(element).keepAt(definition);
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, opening);
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, ending);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
    if (!(scope instanceof ProcessDefinitionImpl)) return;
    String form = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, START_FORM);
    ModelProperties.of(element).with(START_FORM, form).keepAt(start);
    start.setProperty(START, true);
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    keepWithRouting(element, activity);
  }

  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
    keepWithRouting(element, event);
  }

  private static void keepWithRouting(Element element, ActivityImpl activity) {
    ModelProperties properties = ModelProperties.of(element);
    properties.keepAt(activity);
    if (properties.writes().isEmpty()) return;
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_START, (ExecutionListener) Routing::forget);
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_END, (ExecutionListener) Routing::demand);
  }

  @Override
  public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl event) {
    ModelProperties.of(element).keepAt(event);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ModelProperties.of(element).keepAt(activity);
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    successors.standInFor(task);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tasks::opened);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tasks::completed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tasks::closed);
  }
}
