package cn.jiedao.assessment.office;

import cn.jiedao.ModelBean;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The quarters of the year that a case assesses: an office reports when one is over. */
@ModelBean
@Component("quarters")
public class Quarters {
  private static final List<String> ALL = List.of("1", "2", "3", "4");
  private static final List<String> NAMES = List.of("第一季度", "第二季度", "第三季度", "第四季度");
  private static final int MONTHS = 3;

  private final Assessments assessments;
  private final Clock clock;

  Quarters(Assessments assessments, Clock clock) {
    this.assessments = assessments;
    this.clock = clock;
  }

  /** For the list of the model. */
  public List<String> of(DelegateExecution step) {
    return ALL;
  }

  /** When the quarter that the step is about is over: for the timer of the model. */
  public Date end(DelegateExecution step) {
    int year = assessments.get(CaseNumber.of(step.getProcessBusinessKey())).year();
    int quarter = Integer.parseInt((String) step.getVariable("quarter"));
    LocalDate after = LocalDate.of(year, 1, 1).plusMonths((long) quarter * MONTHS);
    return Date.from(after.atStartOfDay(clock.getZone()).toInstant());
  }

  static String name(Object quarter) {
    return NAMES.get(ALL.indexOf(quarter));
  }
}
