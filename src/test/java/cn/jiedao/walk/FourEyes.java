package cn.jiedao.walk;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.OpenTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Whom the models leave to do a task, after what was done before (property {@code notBy}). */
@Component("fourEyesOfWalks")
class FourEyes {
  private final Cast cast;
  private final Steps steps;
  private final Map<String, List<String>> notBy = new HashMap<>();

  /** Steps that a leader judges later: of most bodies there is but one leader. */
  private final Set<String> judgedByLeaders = new HashSet<>();

  FourEyes(Cast cast, Steps steps) {
    this.cast = cast;
    this.steps = steps;
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .flatMap(file -> tasks(file).stream())
          .forEach(this::learn);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<UserTask> tasks(Path file) {
    return List.copyOf(
        Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class));
  }

  private void learn(UserTask task) {
    if (task.getExtensionElements() == null) return;
    for (var property :
        task.getExtensionElements().getElementsQuery().list().stream()
            .flatMap(e -> e.getDomElement().getChildElements().stream())
            .filter(e -> "notBy".equals(e.getAttribute("name")))
            .toList()) {
      List<String> earlier =
          Arrays.stream(property.getAttribute("value").split(",")).map(String::strip).toList();
      notBy.put(task.getId(), earlier);
      if (task.getCamundaCandidateGroups().endsWith(".leader")) judgedByLeaders.addAll(earlier);
    }
  }

  /** Who may do it, and leaves somebody to judge it. */
  List<String> mayDo(OpenTask task) {
    Set<String> excluded = didBefore(task);
    return task.groups().stream()
        .flatMap(group -> cast.of(group).stream().filter(p -> isSuited(p, group, task)))
        .filter(person -> !excluded.contains(person))
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isSuited(String person, String group, OpenTask task) {
    boolean leads = person.endsWith(".leader") && !group.endsWith(".leader");
    return !(leads && judgedByLeaders.contains(task.element()));
  }

  /** Who must not do it, for whatever reason. */
  List<String> mayNotDo(OpenTask task) {
    Set<String> excluded = didBefore(task);
    return cast.everybody().stream()
        .filter(
            person ->
                excluded.contains(person)
                    || task.groups().stream().noneMatch(group -> cast.isIn(person, group)))
        .toList();
  }

  private Set<String> didBefore(OpenTask task) {
    var people = new HashSet<String>();
    for (String earlier : notBy.getOrDefault(task.element(), List.of()))
      steps
          .latest(task.caseNumber(), earlier, task.about())
          .map(Step::person)
          .ifPresent(people::add);
    return people;
  }
}
