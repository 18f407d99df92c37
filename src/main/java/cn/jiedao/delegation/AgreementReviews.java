package cn.jiedao.delegation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The two legality reviews of an agreement: each side's own, on the same version (Art. 13). */
@Component
class AgreementReviews {
  /** From the best to the worst. */
  private static final List<String> OUTCOMES = List.of("lawful", "revise", "unlawful");

  private final Steps steps;

  AgreementReviews(Steps steps) {
    this.steps = steps;
  }

  /**
   * The worst of both; one that is missing or speaks of another version leaves the agreement to be
   * revised.
   */
  String outcome(CaseNumber number) {
    List<Step> given = given(number).toList();
    List<ProposalVersion> versions = given.stream().map(Step::proposal).distinct().toList();
    if (given.size() < 2 || versions.size() > 1) return "revise";
    return given.stream()
        .map(AgreementReviews::opinion)
        .max((one, other) -> OUTCOMES.indexOf(one) - OUTCOMES.indexOf(other))
        .orElseThrow();
  }

  /** Both as people read them; null before the first. */
  String summary(CaseNumber number) {
    String text =
        given(number)
            .map(
                step ->
                    "%s：%s。%s"
                        .formatted(step.label(), said(opinion(step)), step.text("opinionText")))
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? null : text;
  }

  private Stream<Step> given(CaseNumber number) {
    return Stream.of("reviewAtDepartment", "reviewAtOffice")
        .flatMap(element -> steps.latest(number, element).stream());
  }

  private static String opinion(Step step) {
    return Objects.requireNonNullElseGet(
        step.text("departmentOpinion"), () -> step.text("officeOpinion"));
  }

  private static String said(String opinion) {
    return List.of("合法", "修改后再审", "不合法").get(OUTCOMES.indexOf(opinion));
  }
}
