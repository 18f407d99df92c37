package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a commendation: published and entered in one transaction (Art. 21). */
@Component
class CommendationEntry {
  private final Proposals proposals;
  private final Steps steps;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final Commendations commendations;
  private final AwardNames names;

  CommendationEntry(
      Proposals proposals,
      Steps steps,
      NoticeDrafts drafts,
      Notices notices,
      Commendations commendations,
      AwardNames names) {
    this.proposals = proposals;
    this.steps = steps;
    this.drafts = drafts;
    this.notices = notices;
    this.commendations = commendations;
    this.names = names;
  }

  void enter(CaseNumber number) {
    var nomination = new Nomination(proposals.facts(number));
    Step decision = steps.latest(number, "decideCommendation").orElseThrow();
    NoticeDraft draft = drafts.cleared(number);
    String name = names.person(nomination.person());
    Map<String, Object> facts = facts(nomination, name, decision, draft);
    String notice =
        notices.publish(number, "commendation", draft.title(), draft.text(), facts).number();
    commendations.enter(
        new Commendation(
            number,
            nomination.office(),
            nomination.person(),
            name,
            nomination.year(),
            nomination.isTimely(),
            nomination.text("honour"),
            decision.text("documentNumber"),
            decision.organization(),
            AwardNames.day(decision),
            notice,
            null));
  }

  private Map<String, Object> facts(
      Nomination nomination, String name, Step decision, NoticeDraft draft) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("commended", names.commended(nomination.office(), name));
    facts.put("year", nomination.year());
    facts.put("result", names.result(nomination));
    if (nomination.isTimely()) facts.put("timely", nomination.text("timelyReason"));
    facts.put("honour", nomination.text("honour"));
    facts.put("deeds", nomination.text("deeds"));
    facts.putAll(names.decision(decision));
    facts.put("contactPhone", draft.contactPhone());
    return facts;
  }
}
