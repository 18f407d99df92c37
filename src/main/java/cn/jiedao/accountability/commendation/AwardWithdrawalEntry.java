package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a commendation back: published and entered in one transaction (INV-21-5). */
@Component
class AwardWithdrawalEntry {
  private final AwardParties parties;
  private final Steps steps;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final Commendations commendations;
  private final AwardNames names;

  AwardWithdrawalEntry(
      AwardParties parties,
      Steps steps,
      NoticeDrafts drafts,
      Notices notices,
      Commendations commendations,
      AwardNames names) {
    this.parties = parties;
    this.steps = steps;
    this.drafts = drafts;
    this.notices = notices;
    this.commendations = commendations;
    this.names = names;
  }

  void enter(CaseNumber number) {
    Commendation withdrawn = parties.commendation(number);
    Step decision = steps.latest(number, "decideAwardWithdrawal").orElseThrow();
    NoticeDraft draft = drafts.cleared(number);
    Map<String, Object> facts = facts(withdrawn, decision, draft);
    String notice =
        notices.publish(number, "award-withdrawal", draft.title(), draft.text(), facts).number();
    commendations.withdraw(
        withdrawn,
        new Commendation.Withdrawal(
            number,
            decision.text("documentNumber"),
            AwardNames.day(decision),
            decision.text("awardReason"),
            notice));
  }

  private Map<String, Object> facts(Commendation withdrawn, Step decision, NoticeDraft draft) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("commended", names.commended(withdrawn.office(), withdrawn.personName()));
    facts.put("honour", withdrawn.honour());
    facts.put("reason", decision.text("awardReason"));
    facts.putAll(names.decision(decision));
    facts.put("notice", withdrawn.notice());
    facts.put("contactPhone", draft.contactPhone());
    return facts;
  }
}
