package cn.jiedao.engine;

import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** The user tasks that only those who decide are asked to do: what a leader signs. */
@Component
public class LeaderTasks {
  private static final Pattern BODY =
      Pattern.compile("parties\\.(?:body|deciding|municipal)\\(execution, *'([^']+)'\\)");
  private static final String OFFICE = "${office}";

  /**
   * A kind of signature.
   *
   * @param id of the task in its model, unique over all models
   */
  public record LeaderTask(String id, String name, String process) {}

  private final DeployedModels models;

  LeaderTasks(DeployedModels models) {
    this.models = models;
  }

  /** Those that an organisation's leaders can be asked, in the order of the processes. */
  public Collection<LeaderTask> of(Organization organization) {
    Map<String, LeaderTask> tasks = new LinkedHashMap<>();
    models
        .newest(model -> of(model, organization).toList())
        .forEach(task -> tasks.putIfAbsent(task.id(), task));
    return List.copyOf(tasks.values());
  }

  private static Stream<LeaderTask> of(ProcessDefinitionEntity model, Organization organization) {
    return model.getTaskDefinitions().values().stream()
        .filter(task -> asks(task, organization))
        .map(
            task ->
                new LeaderTask(
                    task.getKey(), task.getNameExpression().getExpressionText(), model.getName()));
  }

  private static boolean asks(TaskDefinition task, Organization organization) {
    return task.getCandidateGroupIdExpressions().stream()
        .map(expression -> expression.getExpressionText())
        .anyMatch(group -> OpenTask.isLeaders(group) && mayMean(group, organization));
  }

  /** A group named by a variable may mean any body of its kind. */
  private static boolean mayMean(String group, Organization organization) {
    Matcher body = BODY.matcher(group);
    if (body.find())
      return body.group(1).equals(organization.function()) && organization.kind() != Kind.OFFICE;
    return group.startsWith(OFFICE)
        ? organization.kind() == Kind.OFFICE
        : organization.kind() == Kind.DEPARTMENT;
  }
}
