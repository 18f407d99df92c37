package cn.jiedao.delegation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Organizations;
import cn.jiedao.signature.SealRefused;
import cn.jiedao.signature.SealRequest;
import cn.jiedao.signature.SealedDocuments;
import org.springframework.stereotype.Component;

/** The seals of both parties on the agreement: the second on the file that bears the first. */
@Component
class AgreementSeals {
  private static final String AGREEMENT = "delegation-agreement";
  private static final String REASON = "签署行政委托协议";

  private final Steps steps;
  private final Documents documents;
  private final SealedDocuments sealed;
  private final Organizations organizations;

  AgreementSeals(
      Steps steps, Documents documents, SealedDocuments sealed, Organizations organizations) {
    this.steps = steps;
    this.documents = documents;
    this.sealed = sealed;
    this.organizations = organizations;
  }

  /** In the transaction of whoever signs, who is told at once when the seal cannot be set. */
  Document set(CaseNumber number, AgreementParty party) {
    Step signature = steps.latest(number, party.signing()).orElseThrow();
    String body = signature.organization();
    var request =
        new SealRequest(
            body, organizations.get(body).name(), signature.personName(), REASON, party.anchor());
    try {
      return sealed.seal(agreement(number, party), request, signature);
    } catch (SealRefused refused) {
      throw Refusal.conflict(refused.getMessage());
    }
  }

  /** What a round before this one left sealed by one party does not count. */
  private Document agreement(CaseNumber number, AgreementParty party) {
    return documents.available(number, AGREEMENT).stream()
        .filter(one -> sealed.isSealed(one) == (party == AgreementParty.OFFICE))
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("案卷中没有可以签章的委托协议文本。请退回，重新形成协议文本。"));
  }
}
