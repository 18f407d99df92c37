package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.HouseCases;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What remains to be done after a change was entered: a case of its own, linked to the one that
 * decided it, with twelve months from the approval (Art. 4).
 */
@Component
class ChangeFollowUps {
  private final JdbcClient database;
  private final HouseCases cases;
  private final int months;

  ChangeFollowUps(
      JdbcClient database,
      HouseCases cases,
      @Value("${jiedao.establishment.completion-months:12}") int months) {
    this.database = database;
    this.cases = cases;
    this.months = months;
  }

  CaseNumber open(DecidedChange change, String summary) {
    CaseNumber followUp =
        cases.open(
            "establishment-follow-up",
            change.caseNumber(),
            change.applicant(),
            "后续工作：" + change.title(),
            facts(change, summary));
    database
        .sql("insert into office_change_follow_up values (:number, :followUp)")
        .param("number", change.caseNumber().value())
        .param("followUp", followUp.value())
        .update();
    return followUp;
  }

  private Map<String, Object> facts(DecidedChange change, String summary) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("whatChanged", summary);
    facts.put("replyNumber", change.replyNumber());
    facts.put("effectiveDate", change.effectiveOn().toString());
    facts.put(CompletionTerms.DUE, lastDay(change.replyDate()).toString());
    return facts;
  }

  private LocalDate lastDay(LocalDate approved) {
    return approved.plusMonths(months);
  }
}
