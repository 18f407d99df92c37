package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Organizations;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings what the asked organisations answered (协办) into the case it was asked for. */
@Component
class AnswerConsultation implements JavaDelegate {
  private final Steps steps;
  private final Proposals proposals;
  private final Organizations organizations;

  AnswerConsultation(Steps steps, Proposals proposals, Organizations organizations) {
    this.steps = steps;
    this.proposals = proposals;
    this.organizations = organizations;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Map<String, Object> asked = proposals.facts(number);
    Map<String, Object> answer = new HashMap<>();
    answer.put("consultation", number.value());
    answer.put("question", asked.get("question"));
    answer.put("answers", answers(number));
    steps.append(number, StepEntry.by(step, answer));
    if (asked.get("relatedCase") instanceof String related)
      steps.append(CaseNumber.of(related), StepEntry.by(step, answer));
  }

  private String answers(CaseNumber number) {
    return steps.of(number, "giveConsultation").stream()
        .map(given -> who(given) + "：" + given.text("answer"))
        .collect(Collectors.joining("\n"));
  }

  private String who(Step given) {
    String name = organizations.get(given.organization()).name();
    String former = given.text("formerOffice");
    return former == null ? name : "%s（承接原%s）".formatted(name, organizations.get(former).name());
  }
}
