package cn.jiedao.law.prover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Proves properties of processes, or shows the shortest run that breaks them. */
public final class Prover {
  private final Models models;

  public Prover(Models models) {
    this.models = models;
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
    Exploration explored;
    try {
      explored = Exploration.of(process, models, properties);
    } catch (Unreadable unreadable) {
      return new Proof(
          process, 0, List.of(new Finding(process, unreadable.getMessage(), List.of())));
    }
    var findings = new ArrayList<>(explored.unsound());
    properties.forEach(property -> explored.violations(property).forEach(findings::add));
    return new Proof(process, explored.states(), findings);
  }
}
