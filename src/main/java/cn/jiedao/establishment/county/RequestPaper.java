package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.DocumentKinds;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.establishment.ChangeSummary;
import cn.jiedao.establishment.Materials;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import cn.jiedao.organization.Organizations;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a 请示 says: the proposal, what the studies found, what the county's meeting agreed to. */
@Component
class RequestPaper {
  static final String TEMPLATE = "establishment-request";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private final Cases cases;
  private final Proposals proposals;
  private final Steps steps;
  private final Resolutions resolutions;
  private final Organizations organizations;
  private final ChangeSummary summary;
  private final Documents documents;
  private final DocumentKinds kinds;
  private final Materials materials;

  RequestPaper(
      Cases cases,
      Proposals proposals,
      Steps steps,
      Resolutions resolutions,
      Organizations organizations,
      ChangeSummary summary,
      Documents documents,
      DocumentKinds kinds,
      Materials materials) {
    this.cases = cases;
    this.proposals = proposals;
    this.steps = steps;
    this.resolutions = resolutions;
    this.organizations = organizations;
    this.summary = summary;
    this.documents = documents;
    this.kinds = kinds;
    this.materials = materials;
  }

  Map<String, Object> facts(CaseNumber number, String recipient) {
    CaseHead head = cases.get(number);
    var proposal = ChangeProposal.of(proposals.facts(number));
    Step signed = steps.latest(number, "signApplication").orElseThrow();
    var facts = new HashMap<String, Object>();
    facts.put("issuer", head.applicant());
    facts.put("recipient", recipient);
    facts.put("number", signed.text("requestNumber"));
    facts.put("date", signed.text("requestDate"));
    facts.put("signer", signed.personName());
    facts.put("matter", summary.matter(proposal));
    facts.put("action", summary.action(proposal));
    facts.put("details", summary.details(proposal));
    facts.put("boundary", proposal.boundary());
    facts.put("reason", lines(proposal.reason()));
    facts.put("meeting", meeting(head));
    facts.put("effectiveDate", DAY.format(proposal.effectiveDate()));
    facts.put(
        "studies",
        lines(steps.latest(number, "compileApplication").orElseThrow().text("studySummary")));
    facts.put("serviceArrangement", proposal.serviceArrangement());
    facts.put("attachments", attachments(number, proposal));
    facts.put(
        "printedBy",
        organizations.withFunction(head.unit(), "government-office").orElseThrow().name());
    return facts;
  }

  private String meeting(CaseHead head) {
    Resolution made =
        resolutions.of(head.number()).stream()
            .filter(resolution -> resolution.body().equals(head.applicant()))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return "%s第%d次常务会议".formatted(organizations.get(made.body()).shortName(), made.meetingNumber());
  }

  private List<String> attachments(CaseNumber number, ChangeProposal proposal) {
    var present = documents.kindsOf(number);
    return materials.of(proposal.changeType()).stream()
        .filter(kind -> present.contains(kind) && !kind.equals(TEMPLATE))
        .map(kinds::label)
        .toList();
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\n")).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
