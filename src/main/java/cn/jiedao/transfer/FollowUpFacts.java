package cn.jiedao.transfer;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the offices reported, for whoever evaluates the transfer. */
@Component
class FollowUpFacts implements FactSource {
  private static final Map<String, String> DELIVERED =
      Map.of("yes", "保障到位", "partly", "保障部分到位", "no", "保障没有到位");

  private final Steps steps;
  private final Organizations organizations;

  FollowUpFacts(Steps steps, Organizations organizations) {
    this.steps = steps;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("workloadReports", this::reports);
  }

  private String reports(Asked asked) {
    return steps.of(asked.head().number(), "reportWorkload").stream()
        .map(this::line)
        .collect(Collectors.joining("\n"));
  }

  private String line(Step report) {
    return "%s：办理 %s 件次，%s 人日；%s"
        .formatted(
            organizations.get(report.organization()).name(),
            report.text("actualVolume"),
            report.text("actualPersonDays"),
            DELIVERED.get(report.text("supportDelivered")));
  }
}
