package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.delegation.register.DelegationEvidence.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Collects what a delegation rests on, each piece as it was given last. */
@Component
class EvidenceOfDelegation {
  private final Steps steps;

  EvidenceOfDelegation(Steps steps) {
    this.steps = steps;
  }

  /** Presents what there is; the register refuses the entry where something is missing. */
  List<DelegationEvidence> of(CaseNumber number) {
    var evidence = new ArrayList<DelegationEvidence>();
    for (Kind kind : Kind.values()) {
      var last = new LinkedHashMap<String, Step>();
      for (Step step : steps.of(number, kind.element)) last.put(step.organization(), step);
      last.values().forEach(step -> evidence.add(DelegationEvidence.of(kind, step)));
    }
    return evidence;
  }
}
