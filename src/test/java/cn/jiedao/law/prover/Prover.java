package cn.jiedao.law.prover;

import cn.jiedao.law.prover.StateSpace.Edge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Proves properties of processes, or shows the shortest run that breaks them. */
public final class Prover {
  private final Models models;
  private final Map<String, String> labels;

  public Prover(Models models) {
    this.models = models;
    this.labels = models.labels();
  }

  /**
   * @param states size of the state space; 0 where the model could not be read
   */
  public record Proof(String process, int states, List<Finding> findings) {}

  /**
   * Soundness, and what else is asked.
   *
   * @param properties may speak of elements of the process and of all that it calls
   */
  public Proof prove(String process, Collection<Property> properties) {
    var asked = new TreeSet<String>();
    properties.forEach(property -> asked.addAll(property.outcomes().keySet()));
    Net net;
    try {
      net = Translation.of(process, models, asked);
    } catch (Unreadable unreadable) {
      return new Proof(
          process, 0, List.of(new Finding(process, unreadable.getMessage(), List.of())));
    }
    var space = new StateSpace(net);
    var findings = new ArrayList<>(new Soundness(process, space, models).findings());
    if (space.overflow() == null)
      for (Property property : properties) findings.addAll(asked(process, space, property));
    return new Proof(process, space.size(), findings);
  }

  private List<Finding> asked(String process, StateSpace space, Property property) {
    Set<String> missing = new TreeSet<>(property.elements());
    space
        .net
        .transitions()
        .forEach(transition -> transition.passes().forEach(pass -> missing.remove(pass.element())));
    String violated =
        missing.isEmpty()
            ? "violated: " + reading(property)
            : reading(property) + " But there is no " + String.join(", ", missing);
    var findings = new ArrayList<Finding>();
    for (Monitor monitor : Monitors.of(property, space.net, models.domains())) {
      List<Edge> run = Search.violation(space, monitor);
      if (run != null) findings.add(Finding.of(process, violated, run, labels));
    }
    if (findings.isEmpty() && !missing.isEmpty())
      findings.add(new Finding(process, violated, List.of()));
    return findings;
  }

  private String reading(Property property) {
    return property.reading(element -> Finding.named(element, labels));
  }
}
