package cn.jiedao.law.prover;

import cn.jiedao.law.prover.StateSpace.Edge;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/** All that a process, with what it calls, can do; questions are put to it one after the other. */
public final class Exploration {
  private final String process;
  private final Models models;
  private final Map<String, String> labels;
  private final StateSpace space;

  private Exploration(String process, Models models, Set<String> asked) {
    this.process = process;
    this.models = models;
    this.labels = models.labels();
    this.space = new StateSpace(Translation.of(process, models, asked));
  }

  /**
   * @param properties those that will be asked for
   * @throws Unreadable where the model has something that is not understood
   */
  public static Exploration of(String process, Models models, Collection<Property> properties) {
    var asked = new TreeSet<String>();
    properties.forEach(property -> asked.addAll(property.outcomes().keySet()));
    return new Exploration(process, models, asked);
  }

  /** With every value that is decided anywhere. */
  public static Exploration ofEverything(String process, Models models) {
    return new Exploration(process, models, models.domains().keySet());
  }

  public int states() {
    return space.size();
  }

  public List<Finding> unsound() {
    return new Soundness(process, space, models).findings();
  }

  /** Found one by one, as far as they are asked for. */
  public Stream<Finding> violations(Property property) {
    Set<String> missing = new TreeSet<>(property.elements());
    space
        .net
        .transitions()
        .forEach(transition -> transition.passes().forEach(pass -> missing.remove(pass.element())));
    String reading = property.reading(element -> Finding.named(element, labels));
    String violated =
        missing.isEmpty()
            ? "violated: " + reading
            : reading + " But there is no " + String.join(", ", missing);
    Stream<Finding> found = runs(property).map(run -> Finding.of(process, violated, run, labels));
    return missing.isEmpty()
        ? found
        : Stream.concat(found, Stream.of(new Finding(process, violated, List.of()))).limit(1);
  }

  /** Runs that break the property; an empty one where it takes no run to show it. */
  private Stream<List<Edge>> runs(Property property) {
    if (property instanceof Property.Each each)
      return isForEach(each.activity()) ? Stream.of() : Stream.of(List.of());
    Stream<List<Edge>> found =
        Monitors.of(property, space.net, models.domains()).stream()
            .map(monitor -> Search.violation(space, monitor))
            .filter(run -> run != null);
    if (property instanceof Property.Possible)
      return found.findAny().isPresent() ? Stream.of() : Stream.of(List.of());
    return found;
  }

  private boolean isForEach(String activity) {
    return models.model(process).getModelElementById(activity) instanceof Activity each
        && each.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
  }

  /**
   * Whether every run is one of the original's, seen by what is completed and decided in it.
   *
   * @param silent elements that nobody sees
   */
  public boolean addsNoRunTo(Exploration original, Predicate<String> silent) {
    return space.overflow() == null && new Refinement(original.space, space, silent).holds();
  }
}
