package cn.jiedao.assessment.office;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what was corrected on the office's statement, and tells the score anew (Art. 20). */
@Component
class RecordCorrections implements JavaDelegate {
  private final Entries entries;
  private final DraftedScores scores;
  private final Steps steps;

  RecordCorrections(Entries entries, DraftedScores scores, Steps steps) {
    this.entries = entries;
    this.scores = scores;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String office = (String) step.getVariable("office");
    Map<String, Object> about = Map.of("office", office);
    entries.correct(number, office, steps.latest(number, "answerStatement", about).orElseThrow());
    steps.append(number, StepEntry.by(step, scores.of(number, office)));
  }
}
