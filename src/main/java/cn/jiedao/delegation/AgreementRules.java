package cn.jiedao.delegation;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A draft agreement bears a number that no other agreement bears. */
@Component
class AgreementRules implements AnswerRules {
  private final JdbcClient database;

  AgreementRules(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<String> forms() {
    return Set.of("delegation-agreement-draftAgreement");
  }

  @Override
  public List<Violation> check(Submission submission) {
    Object number = submission.answers().get("agreementNumber");
    if (number == null || !isTaken(number.toString(), submission.caseNumber().value()))
      return List.of();
    return List.of(new Violation("agreementNumber", "「协议编号」" + number + " 已被另一份协议使用，请改用未使用的编号"));
  }

  private boolean isTaken(String agreementNumber, String caseNumber) {
    return database
        .sql(
            """
            select exists (select from case_head h
              join case_proposal p on (p.case_number, p.version) = (h.number, h.proposal_version)
              where h.process = 'delegation' and h.number <> :case and p.facts ->> 'agreementNumber' = :agreement)
            """)
        .param("case", caseNumber)
        .param("agreement", agreementNumber)
        .query(Boolean.class)
        .single();
  }
}
