package cn.jiedao.accountability.correction;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** By when something is to be put right: as ordered, or as set when it was found wanting. */
@ModelBean
@Component
public class CorrectionTerms {
  private final Steps steps;
  private final Clock clock;

  CorrectionTerms(Steps steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /** For the model: the last second of the last day. */
  public Date end(DelegateExecution step) {
    LocalDate last = of(CaseNumber.of(step.getProcessBusinessKey())).orElseThrow();
    return Date.from(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1));
  }

  Optional<LocalDate> of(CaseNumber number) {
    return day(number, "verifyRectification", "newDeadline")
        .or(() -> day(number, "orderCorrection", "deadline"));
  }

  private Optional<LocalDate> day(CaseNumber number, String element, String field) {
    return steps.latest(number, element).map((Step step) -> step.text(field)).map(LocalDate::parse);
  }
}
