package cn.jiedao.assessment.branch;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Steps;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.Successions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Enters a branch body's result with its evidence, and tells the offices and the county. */
@Component
class BranchEntry {
  private final Cases cases;
  private final Proposals proposals;
  private final Steps steps;
  private final BranchWords words;
  private final BranchResults results;
  private final Organizations organizations;
  private final CaseAccess access;
  private final Inbox inbox;
  private final Successions successions;
  private final Clock clock;

  BranchEntry(
      Cases cases,
      Proposals proposals,
      Steps steps,
      BranchWords words,
      BranchResults results,
      Organizations organizations,
      CaseAccess access,
      Inbox inbox,
      Successions successions,
      Clock clock) {
    this.cases = cases;
    this.proposals = proposals;
    this.steps = steps;
    this.words = words;
    this.results = results;
    this.organizations = organizations;
    this.access = access;
    this.inbox = inbox;
    this.successions = successions;
    this.clock = clock;
  }

  void enter(CaseNumber number) {
    CaseHead head = cases.get(number);
    Map<String, Object> facts = proposals.facts(number);
    BranchResult made = result(head, facts);
    results.enter(made, words.of(number));
    var what =
        new Told(
            "branch-assessed",
            number,
            "%s %d 年度考核结果已经登记。".formatted(made.branchBody(), made.year()),
            null);
    concerned(head.unit(), facts).map(this::today).forEach(body -> tell(body, what));
  }

  private BranchResult result(CaseHead head, Map<String, Object> facts) {
    var concluded = steps.latest(head.number(), "concludeBranchAssessment").orElseThrow();
    var approved = steps.latest(head.number(), "approveBranchResult").orElseThrow();
    return new BranchResult(
        head.number(),
        head.applicant(),
        facts.get("branchBody").toString(),
        ((Number) facts.get("year")).intValue(),
        concluded.text("branchGrade"),
        concluded.text("branchConclusion"),
        LocalDate.ofInstant(approved.at(), clock.getZone()),
        head.proposal());
  }

  private Stream<String> concerned(String unit, Map<String, Object> facts) {
    return Stream.concat(
        ((List<?>) facts.get("offices")).stream().map(Object::toString),
        organizations.withFunction(unit, "government").map(Organization::code).stream());
  }

  private String today(String body) {
    return successions.of(body, Matter.CASES, LocalDate.now(clock));
  }

  private void tell(String body, Told what) {
    access.grant(what.caseNumber(), body, "告知派出机构考核结果");
    inbox.tellOrganization(body, false, what);
  }
}
