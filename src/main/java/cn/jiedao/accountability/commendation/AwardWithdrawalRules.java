package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A commendation is withdrawn once, and by one case at a time (INV-21-5). */
@Component
class AwardWithdrawalRules implements AnswerRules {
  private final JdbcClient database;

  AwardWithdrawalRules(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<String> forms() {
    return Set.of("award-withdrawal");
  }

  @Override
  public List<Violation> check(Submission given) {
    return open(CaseNumber.of(given.answers().get("commendation").toString())).stream()
        .map(open -> new Violation("commendation", "该项表彰的撤销正在办理（案号 " + open + "）"))
        .toList();
  }

  private List<String> open(CaseNumber commendation) {
    return database
        .sql(
            """
            select h.number from case_head h join case_proposal p on (p.case_number, p.version) = (h.number, 1)
            where h.process = 'award-withdrawal' and h.state <> 'ended' and p.facts ->> 'commendation' = :number
            """)
        .param("number", commendation.value())
        .query(String.class)
        .list();
  }
}
