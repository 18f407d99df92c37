package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.officialdocument.OfficialDocuments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** No agreement is even drafted without one of the elements that Art. 13 wants (INV-13-3). */
@Component
class StatutoryElementRules implements AnswerRules {
  /** Where a fact of the agreement bears another name than the field. */
  private static final Map<String, String> FIELDS = Map.of("number", "agreementNumber");

  private final Proposals proposals;
  private final AgreementFacts agreement;
  private final OfficialDocuments official;
  private final Clock clock;

  StatutoryElementRules(
      Proposals proposals, AgreementFacts agreement, OfficialDocuments official, Clock clock) {
    this.proposals = proposals;
    this.agreement = agreement;
    this.official = official;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("delegation-agreement-draftAgreement");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var draft = new Draft(1, LocalDate.now(clock), submission.proposed(proposals));
    return official
        .missing(AgreementFacts.TEMPLATE, agreement.of(submission.caseNumber(), draft))
        .entrySet()
        .stream()
        .map(lacked -> violation(lacked.getKey(), lacked.getValue()))
        .toList();
  }

  private static Violation violation(String fact, String element) {
    return new Violation(
        FIELDS.getOrDefault(fact, fact), "协议缺少「%s」，请补写；缺少法定内容的协议不得签署".formatted(element));
  }
}
