package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.register.DivisionCodes;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters the code that civil affairs assigned to a changed office, from the change's day on, under
 * the reply it rests on (行政区划管理条例第十七条).
 */
@Component
class RecordDivisionCode implements JavaDelegate {
  private final Cases cases;
  private final Steps steps;
  private final OfficeChanges changes;
  private final DivisionCodes codes;

  RecordDivisionCode(Cases cases, Steps steps, OfficeChanges changes, DivisionCodes codes) {
    this.cases = cases;
    this.steps = steps;
    this.changes = changes;
    this.codes = codes;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Step assigned = steps.latest(number, "assignCode").orElseThrow();
    if (!"kept".equals(assigned.text("codeState")))
      changed(number).ifPresent(change -> assign(change, assigned));
  }

  private Optional<DecidedChange> changed(CaseNumber followUp) {
    return Optional.ofNullable(cases.get(followUp).parent())
        .map(CaseNumber::of)
        .flatMap(changes::find);
  }

  private void assign(DecidedChange change, Step assigned) {
    codes.assign(
        change.caseNumber().value(),
        assigned.text("divisionCode"),
        change.replyNumber(),
        change.effectiveOn());
  }
}
