package cn.jiedao.establishment.effect;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a change must be completed, for the timers of its follow-up: twelve months after the
 * approval, and six more where they were granted (行政区划管理条例 Art. 15).
 */
@ModelBean
@Component("completionTerms")
public class CompletionTerms {
  static final String DUE = "completionDue";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Proposals proposals;
  private final int extension;

  CompletionTerms(
      Proposals proposals, @Value("${jiedao.establishment.extension-months:6}") int extension) {
    this.proposals = proposals;
    this.extension = extension;
  }

  public Date end(DelegateExecution execution) {
    return after(lastDay(execution));
  }

  public Date endOfExtension(DelegateExecution execution) {
    return after(lastDay(execution).plusMonths(extension));
  }

  private LocalDate lastDay(DelegateExecution execution) {
    CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
    return LocalDate.parse(proposals.facts(number).get(DUE).toString());
  }

  private static Date after(LocalDate lastDay) {
    return Date.from(lastDay.plusDays(1).atStartOfDay(ZONE).toInstant());
  }
}
