package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notices;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What those who end, settle, file or renew a delegation are shown of it. */
@Component
class EndFacts implements FactSource {
  private final EndCase ends;
  private final Steps steps;
  private final Notices notices;
  private final Organizations organizations;

  EndFacts(EndCase ends, Steps steps, Notices notices, Organizations organizations) {
    this.ends = ends;
    this.steps = steps;
    this.notices = notices;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "endedDelegation",
        asked -> delegation(asked.head().number()),
        "endNotice",
        asked -> notice(asked.head().number()),
        "settledMatters",
        asked -> settled(asked.head().number()),
        "settlementShortcoming",
        asked ->
            steps
                .latest(asked.head().number(), "confirmSettlement")
                .map(step -> step.text("shortcoming"))
                .orElse(null));
  }

  private String delegation(CaseNumber number) {
    Delegation one = ends.delegation(number);
    return "%s（案号 %s）：%s委托%s，%s 至 %s"
        .formatted(
            one.agreementNumber(),
            one.caseNumber(),
            organizations.get(one.department()).name(),
            organizations.get(one.office()).name(),
            one.startsOn(),
            one.endsOn());
  }

  private String notice(CaseNumber number) {
    return notices.ofCase(number).stream()
        .map(notice -> notice.number() + "，" + notice.publishedOn())
        .findFirst()
        .orElse(null);
  }

  private String settled(CaseNumber number) {
    return steps
        .latest(number, "settleOpenMatters")
        .map(Step::answers)
        .map(answers -> answers.get("openMatters") instanceof List<?> list ? list : List.of())
        .filter(list -> !list.isEmpty())
        .map(
            list ->
                list.stream()
                    .map(row -> (Map<?, ?>) row)
                    .map(row -> row.get("description") + "：" + row.get("handling"))
                    .collect(Collectors.joining("\n")))
        .orElse("没有未结事项");
  }
}
