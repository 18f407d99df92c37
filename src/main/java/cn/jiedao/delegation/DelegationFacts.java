package cn.jiedao.delegation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms of Art. 13 show besides the proposal: arguments, reviews, why a draft came back. */
@Component
class DelegationFacts implements FactSource {
  private final AgreementReviews reviews;
  private final AgreementObjections objections;
  private final Steps steps;
  private final Organizations organizations;

  DelegationFacts(
      AgreementReviews reviews,
      AgreementObjections objections,
      Steps steps,
      Organizations organizations) {
    this.reviews = reviews;
    this.objections = objections;
    this.steps = steps;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "argumentSummary", asked -> arguments(asked.head().number()),
        "reviewSummary", asked -> reviews.summary(asked.head().number()),
        "agreementReturnReason", asked -> objections.of(asked.head().number()));
  }

  private String arguments(CaseNumber number) {
    String text =
        steps.of(number, "giveArgument").stream()
            .map(this::argument)
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? null : text;
  }

  private String argument(Step step) {
    return "%s（%s）：%s"
        .formatted(
            organizations.get(step.organization()).shortName(),
            "support".equals(step.text("argument")) ? "赞成" : "不赞成",
            step.text("argumentText"));
  }
}
