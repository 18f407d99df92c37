package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.legality.LegalityOpinion;
import cn.jiedao.legality.LegalityOpinions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What finance, the organisation department and the legality review said to a plan (Art. 5). */
@Component
class StaffingOpinions {
  private static final Map<String, String> ANSWERS =
      Map.of("agreed", "同意", "agreedWithConditions", "附条件同意", "objected", "不同意");

  private final Steps steps;
  private final LegalityOpinions reviews;

  StaffingOpinions(Steps steps, LegalityOpinions reviews) {
    this.steps = steps;
    this.reviews = reviews;
  }

  boolean areAgreed(CaseNumber number) {
    return Stream.of(
            answer(number, "giveAffordability", "affordability"),
            answer(number, "giveCadreOpinion", "cadreOpinion"))
        .allMatch(answer -> answer.filter("agreed"::equals).isPresent());
  }

  private Optional<String> answer(CaseNumber number, String element, String field) {
    return steps.latest(number, element).map(step -> step.text(field));
  }

  /** Every last word, a line each; null before anybody was heard. */
  String summary(CaseNumber number) {
    String said =
        Stream.of(
                steps.latest(number, "giveAffordability").map(StaffingOpinions::ofFinance),
                steps.latest(number, "giveCadreOpinion").map(StaffingOpinions::ofCadres),
                reviews.latest(number).map(StaffingOpinions::ofReview),
                answer(number, "adjustStaffing", "adjustmentNote").map(note -> "编办回应：" + note))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    return said.isEmpty() ? null : said;
  }

  private static String ofFinance(Step step) {
    return "财政部门：%s，每年所需经费 %s 万元%s"
        .formatted(
            ANSWERS.get(step.text("affordability")),
            step.text("annualCost"),
            why(step.text("affordabilityReason")));
  }

  private static String ofCadres(Step step) {
    return "组织部门：" + ANSWERS.get(step.text("cadreOpinion")) + why(step.text("cadreReason"));
  }

  private static String ofReview(LegalityOpinion review) {
    return "合法性审查意见（" + review.number() + "）：" + review.text();
  }

  private static String why(String reason) {
    return reason == null ? "" : "：" + reason;
  }

  /** Why the plan came back last from commission or leader; null where it did not. */
  String returnReason(CaseNumber number) {
    return Stream.of(
            returned(number, "recordCommission", "commissionDecision", "commissionReason"),
            returned(number, "decideStaffing", "staffingDecision", "decisionReason"))
        .flatMap(List::stream)
        .max((one, other) -> Integer.compare(one.seq(), other.seq()))
        .map(
            step ->
                step.text("commissionReason") != null
                    ? "编委会：" + step.text("commissionReason")
                    : step.text("decisionReason"))
        .orElse(null);
  }

  private List<Step> returned(CaseNumber number, String element, String field, String reason) {
    return steps
        .latest(number, element)
        .filter(step -> "returned".equals(step.text(field)) && step.text(reason) != null)
        .stream()
        .toList();
  }
}
