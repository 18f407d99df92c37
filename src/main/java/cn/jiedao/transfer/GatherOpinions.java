package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether anybody heard objects, or agrees only under conditions (Art. 12). */
@Component
class GatherOpinions implements JavaDelegate {
  private final Cases cases;
  private final Opinions opinions;
  private final Steps steps;

  GatherOpinions(Cases cases, Opinions opinions, Steps steps) {
    this.cases = cases;
    this.opinions = opinions;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseHead head = cases.get(CaseNumber.of(step.getProcessBusinessKey()));
    boolean objected = opinions.mustBeAnswered(head.number(), head.proposal());
    String outcome = objected ? "objected" : "agreed";
    steps.append(head.number(), StepEntry.by(step, Map.of("opinionsOutcome", outcome)));
    Routing.decide(step, "opinionsOutcome", outcome);
  }
}
