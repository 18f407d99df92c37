package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What forms of a filing show of the authority they are about; two are asked at the same time. */
@Component
class FilingFacts implements FactSource {
  private final FilingSteps filings;
  private final Steps steps;
  private final Suspensions suspensions;
  private final Organizations organizations;

  FilingFacts(
      FilingSteps filings, Steps steps, Suspensions suspensions, Organizations organizations) {
    this.filings = filings;
    this.steps = steps;
    this.suspensions = suspensions;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "filingAuthority",
        asked -> organizations.get(authority(asked)).name(),
        "filingMissing",
        asked -> said(asked, "incomplete", "missing"),
        "filingObjection",
        asked -> said(asked, "objected", "reason"),
        "filingAnswer",
        this::answers,
        "suspendedOn",
        asked ->
            suspensions
                .since(asked.head().number(), authority(asked))
                .map(Object::toString)
                .orElse(null));
  }

  private Object said(Asked asked, String finding, String field) {
    return filings
        .finding(asked.head().number(), authority(asked), finding)
        .map(step -> step.text(field))
        .orElse(null);
  }

  /** What the department added or answered since the authority last spoke. */
  private String answers(Asked asked) {
    CaseNumber number = asked.head().number();
    int since = filings.ofAuthority(number, authority(asked)).map(Step::seq).orElse(0);
    if (since == 0) return null;
    return Stream.of("completeFiling", "answerFilingObjection", "settleSuspension")
        .flatMap(element -> steps.of(number, element).stream())
        .filter(step -> step.seq() > since)
        .map(FilingFacts::words)
        .collect(Collectors.joining("\n"));
  }

  private static String words(Step step) {
    String field = step.element().equals("completeFiling") ? "completionNote" : "reason";
    return step.label() + "：" + step.text(field);
  }

  private static String authority(Asked asked) {
    return (String) asked.task().getVariable("authority");
  }
}
