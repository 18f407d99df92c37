package cn.jiedao.law.mutation;

import cn.jiedao.law.prover.Models;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;

/** Every model, spoilt in every way, one change at a time. */
final class Mutants {
  private static final List<Family> FAMILIES =
      List.of(
          new Redirections(),
          new Omissions(),
          new Outcomes(),
          new Shortcuts(),
          new Structure(),
          new Mappings(),
          new Ends());

  private Mutants() {}

  static List<Mutant> of(Models models) {
    return models.processes().stream()
        .flatMap(
            process ->
                Stream.concat(
                    FAMILIES.stream()
                        .flatMap(family -> family.changes(models.model(process), models.domains()))
                        .map(change -> Mutant.of(process, change)),
                    new CaughtErrors(models).of(process)))
        .toList();
  }

  /** Pictures mean nothing to the prover and are most of a model. */
  static Models withoutPictures(Models models) {
    Models bare = models;
    for (String process : models.processes()) {
      BpmnModelInstance copy = models.model(process).clone();
      copy.getModelElementsByType(BpmnDiagram.class)
          .forEach(picture -> copy.getDefinitions().removeChildElement(picture));
      bare = bare.with(copy);
    }
    return bare;
  }
}
