package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Makes a determination binding: published and entered with its evidence, in place of the one
 * before, in one transaction (Art. 5).
 */
@Component
class StaffingEntry {
  private final Cases cases;
  private final Proposals proposals;
  private final Steps steps;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final StaffingNotice wording;
  private final EvidenceOfStaffing evidence;
  private final StaffingDeterminations determinations;
  private final ActualStaff staff;
  private final OfficeRegister register;
  private final Clock clock;

  StaffingEntry(
      Cases cases,
      Proposals proposals,
      Steps steps,
      NoticeDrafts drafts,
      Notices notices,
      StaffingNotice wording,
      EvidenceOfStaffing evidence,
      StaffingDeterminations determinations,
      ActualStaff staff,
      OfficeRegister register,
      Clock clock) {
    this.cases = cases;
    this.proposals = proposals;
    this.steps = steps;
    this.drafts = drafts;
    this.notices = notices;
    this.wording = wording;
    this.evidence = evidence;
    this.determinations = determinations;
    this.staff = staff;
    this.register = register;
    this.clock = clock;
  }

  /** On its first day, the one its notice names, but never before it is published. */
  boolean doesOfficeExist(CaseNumber number) {
    String office = plan(number).office();
    return register.history(office).isEmpty()
        || register.find(office, firstDay(drafts.cleared(number))).isPresent();
  }

  void enter(CaseNumber number) {
    NoticeDraft draft = drafts.cleared(number);
    StaffingPlan plan = plan(number);
    Step decision = steps.latest(number, "decideStaffing").orElseThrow();
    String notice =
        notices
            .publish(
                number,
                "staffing",
                draft.title(),
                draft.text(),
                wording.of(plan, decision, firstDay(draft), draft.contactPhone()))
            .number();
    determinations.enter(
        determination(cases.get(number), plan, decision, firstDay(draft), notice),
        evidence.of(number));
    staff.report(number, number);
  }

  private StaffingPlan plan(CaseNumber number) {
    return new StaffingPlan(proposals.facts(number));
  }

  private LocalDate firstDay(NoticeDraft draft) {
    LocalDate today = LocalDate.now(clock);
    return draft.effectiveDate().isBefore(today) ? today : draft.effectiveDate();
  }

  private StaffingDetermination determination(
      CaseHead head, StaffingPlan plan, Step decision, LocalDate from, String notice) {
    return new StaffingDetermination(
        head.number(),
        plan.office(),
        from,
        null,
        decision.organization(),
        decision.text("determinationNumber"),
        LocalDate.ofInstant(decision.at(), clock.getZone()),
        plan.amount("area"),
        plan.count("residentPopulation"),
        plan.text("economyIndicator"),
        plan.amount("economyAmount"),
        plan.count("administrativePosts"),
        plan.count("institutionPosts"),
        plan.count("leadershipPosts"),
        deviation(head.number()),
        new StaffingDetermination.Reasons(
            decision.text("workNeeds"),
            decision.text("streamlinedReason"),
            decision.text("coordinatedReason"),
            decision.text("efficientReason")),
        LocalDate.now(clock),
        notice,
        head.proposal(),
        plan.bodies());
  }

  /** As it was given with the plan that was decided. */
  private String deviation(CaseNumber number) {
    List<Step> plans =
        Stream.of("studyStaffing", "adjustStaffing")
            .flatMap(element -> steps.latest(number, element).stream())
            .sorted((one, other) -> Integer.compare(other.seq(), one.seq()))
            .toList();
    return plans.get(0).text("deviationReason");
  }
}
