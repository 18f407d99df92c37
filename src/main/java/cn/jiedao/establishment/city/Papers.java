package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.establishment.ChangeSummary;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the city's documents (审核意见, 批复) say, from the case as it stands (Art. 4). */
@Component
class Papers {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private final Cases cases;
  private final Proposals proposals;
  private final Steps steps;
  private final Organizations organizations;
  private final ChangeSummary summary;
  private final Hearings hearings;

  Papers(
      Cases cases,
      Proposals proposals,
      Steps steps,
      Organizations organizations,
      ChangeSummary summary,
      Hearings hearings) {
    this.cases = cases;
    this.proposals = proposals;
    this.steps = steps;
    this.organizations = organizations;
    this.summary = summary;
    this.hearings = hearings;
  }

  Map<String, Object> of(ReviewOpinion opinion) {
    Map<String, Object> facts = common(opinion.caseNumber());
    facts.put("issuer", opinion.organization());
    facts.put("recipient", municipal("government").code());
    facts.put("number", opinion.number());
    facts.put("date", Days.of(opinion.signedAt()).toString());
    facts.put(
        "signer",
        steps.latest(opinion.caseNumber(), "signReviewOpinion").orElseThrow().personName());
    facts.put("findings", hearings.findings(opinion.caseNumber()));
    facts.put(
        "verdict",
        opinion.conclusion() == ReviewOpinion.Conclusion.SUGGEST_CHANGES
            ? "建议修改"
            : opinion.conclusion().label());
    facts.put("reviewText", lines(opinion.text()));
    facts.put("reason", opinion.reason());
    facts.put("printedBy", organizations.get(opinion.organization()).name());
    return facts;
  }

  Map<String, Object> of(Reply reply, String reason) {
    CaseHead head = cases.get(reply.caseNumber());
    Map<String, Object> facts = common(reply.caseNumber());
    facts.put("issuer", reply.organization());
    facts.put("recipient", head.applicant());
    facts.put("number", reply.number());
    facts.put("date", reply.repliedOn().toString());
    facts.put("approved", reply.approved());
    facts.put("addressee", addressee(head));
    facts.put("effectiveOn", reply.approved() ? day(reply.effectiveOn()) : "");
    facts.put("replyText", reply.text());
    facts.put("reason", reason == null ? "" : reason);
    facts.put("copies", String.join("，", hearings.consulted(reply.caseNumber())));
    facts.put("printedBy", municipal("government-office").name());
    return facts;
  }

  private Map<String, Object> common(CaseNumber number) {
    CaseHead head = cases.get(number);
    var proposal = ChangeProposal.of(proposals.facts(number));
    Step request = steps.latest(number, "signApplication").orElseThrow();
    var facts = new HashMap<String, Object>();
    facts.put("applicant", organizations.get(head.applicant()).name());
    facts.put("matter", summary.matter(proposal));
    facts.put("action", summary.action(proposal));
    facts.put("details", summary.details(proposal));
    facts.put("requestTitle", "关于" + summary.matter(proposal) + "的请示");
    facts.put("requestNumber", request.text("requestNumber"));
    return facts;
  }

  /** How a reply addresses whom it answers: 你区, 你市, 你委. */
  private String addressee(CaseHead head) {
    String applicant = organizations.get(head.applicant()).name();
    Unit unit = organizations.unit(head.unit());
    if (applicant.endsWith("委员会")) return "你委";
    return unit.name().endsWith("市") ? "你市" : "你区";
  }

  private Organization municipal(String function) {
    String city =
        organizations.units().stream()
            .filter(unit -> unit.level() == Level.MUNICIPAL)
            .findFirst()
            .orElseThrow()
            .code();
    return organizations.withFunction(city, function).orElseThrow();
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\n")).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
