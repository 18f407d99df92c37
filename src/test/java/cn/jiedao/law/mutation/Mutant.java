package cn.jiedao.law.mutation;

import cn.jiedao.law.prover.Models;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A process that is spoilt; where its caller is spoilt to fit, there are two changes.
 *
 * @param what in words, without the name of the process; stable from run to run
 */
record Mutant(String process, String what, List<Edit> edits) {
  static Mutant of(String process, Change change) {
    return new Mutant(process, change.what(), List.of(new Edit(process, change.edit())));
  }

  /** What is done to a copy of one model. */
  record Edit(String process, java.util.function.Consumer<BpmnModelInstance> change) {
    BpmnModelInstance in(Models models) {
      BpmnModelInstance copy = models.model(process).clone();
      change.accept(copy);
      return copy;
    }
  }

  String name() {
    return process + ": " + what;
  }

  /**
   * Whether it is here that the model is spoilt.
   *
   * @param place "process element"
   */
  boolean stands(String place) {
    String element = place.substring(place.indexOf(' ') + 1);
    return edits.stream().anyMatch(edit -> place.startsWith(edit.process() + " "))
        && List.of(what.split(" to ")[0].split(" ")).contains(element);
  }

  Models in(Models models) {
    Models spoilt = models;
    for (Edit edit : edits) spoilt = spoilt.with(edit.in(models));
    return spoilt;
  }
}
