package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.officialdocument.OfficialDocuments;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Agreements as documents in their cases: each draft, and the text to be signed (Art. 13). */
@Component
class Agreements {
  static final String DRAFT = "delegation-draft";

  private final Drafts drafts;
  private final AgreementFacts facts;
  private final OfficialDocuments official;

  Agreements(Drafts drafts, AgreementFacts facts, OfficialDocuments official) {
    this.drafts = drafts;
    this.facts = facts;
    this.official = official;
  }

  Document issueDraft(CaseNumber number) {
    Draft draft = drafts.latest(number);
    Map<String, Object> said = facts.of(number, draft);
    said.put("draft", draft.round());
    return official.issue(number, DRAFT, AgreementFacts.TEMPLATE, said);
  }

  /** Each round makes a text of its own, so that a returned one is never signed again. */
  Document finish(CaseNumber number) {
    return official.issue(number, AgreementFacts.TEMPLATE, facts.of(number, drafts.latest(number)));
  }
}
