package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
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
  private final Organizations organizations;
  private final AwardNames names;
  private final Clock clock;

  AwardWithdrawalEntry(
      AwardParties parties,
      Steps steps,
      NoticeDrafts drafts,
      Notices notices,
      Commendations commendations,
      Organizations organizations,
      AwardNames names,
      Clock clock) {
    this.parties = parties;
    this.steps = steps;
    this.drafts = drafts;
    this.notices = notices;
    this.commendations = commendations;
    this.organizations = organizations;
    this.names = names;
    this.clock = clock;
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
            LocalDate.ofInstant(decision.at(), clock.getZone()),
            decision.text("awardReason"),
            notice));
  }

  private Map<String, Object> facts(Commendation withdrawn, Step decision, NoticeDraft draft) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("commended", names.commended(withdrawn.office(), withdrawn.personName()));
    facts.put("honour", withdrawn.honour());
    facts.put("reason", decision.text("awardReason"));
    facts.put("decidedBy", organizations.get(decision.organization()).name());
    facts.put("decisionNumber", decision.text("documentNumber"));
    facts.put("decisionDate", LocalDate.ofInstant(decision.at(), clock.getZone()).toString());
    facts.put("notice", withdrawn.notice());
    facts.put("contactPhone", draft.contactPhone());
    return facts;
  }
}
