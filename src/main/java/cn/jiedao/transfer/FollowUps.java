package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.HouseCases;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follow-ups of transfers: opened when due, as cases of their own, linked to the review. */
@Component
class FollowUps {
  private final JdbcClient database;
  private final Proposals proposals;
  private final HouseCases cases;

  FollowUps(JdbcClient database, Proposals proposals, HouseCases cases) {
    this.database = database;
    this.proposals = proposals;
    this.cases = cases;
  }

  /** The follow-up looks at the proposal that was adopted, and asks those who carry it out now. */
  CaseNumber open(Transfer transfer) {
    CaseNumber followUp =
        cases.open(
            "transfer-follow-up",
            transfer.caseNumber(),
            transfer.department(),
            "跟踪评估：" + transfer.title(),
            facts(transfer));
    database
        .sql("insert into transfer_follow_up (case_number, follow_up) values (:number, :followUp)")
        .param("number", transfer.caseNumber().value())
        .param("followUp", followUp.value())
        .update();
    return followUp;
  }

  private Map<String, Object> facts(Transfer transfer) {
    var facts = new HashMap<>(proposals.facts(transfer.caseNumber()));
    facts.put("affectedOffices", transfer.carriers());
    return facts;
  }

  void conclude(CaseNumber followUp, Step evaluation) {
    Map<String, Object> answers = evaluation.answers();
    database
        .sql(
            "update transfer_follow_up set outcome = :outcome, findings = :findings where follow_up = :number")
        .param("outcome", answers.get("followUpOutcome"))
        .param("findings", answers.get("findings"))
        .param("number", followUp.value())
        .update();
  }
}
