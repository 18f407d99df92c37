package cn.jiedao.delegation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why an agreement came back to be drafted again: what was said since its last draft. */
@Component
class AgreementObjections {
  /** Element → field of the reason. */
  private static final Map<String, String> REASONS =
      Map.of(
          "reviewAtDepartment", "opinionText",
          "reviewAtOffice", "opinionText",
          "deliberateAtOffice", "meetingText",
          "signForDepartment", "departmentReturnReason",
          "signForOffice", "officeReturnReason");

  private final Steps steps;

  AgreementObjections(Steps steps) {
    this.steps = steps;
  }

  /** Null before the first draft. */
  String of(CaseNumber number) {
    int drafted = steps.latest(number, "draftAgreement").map(Step::seq).orElse(Integer.MAX_VALUE);
    String text =
        steps.of(number).stream()
            .filter(step -> step.seq() > drafted)
            .flatMap(AgreementObjections::said)
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? null : text;
  }

  private static Stream<String> said(Step step) {
    if (step.answers().get("comments") instanceof List<?> comments)
      return comments.stream().map(Map.class::cast).map(AgreementObjections::comment);
    String reason =
        REASONS.containsKey(step.element()) ? step.text(REASONS.get(step.element())) : null;
    return reason == null ? Stream.empty() : Stream.of(step.label() + "：" + reason);
  }

  private static String comment(Map<?, ?> comment) {
    return "街道对“%s”：%s".formatted(comment.get("clause"), comment.get("proposal"));
  }
}
