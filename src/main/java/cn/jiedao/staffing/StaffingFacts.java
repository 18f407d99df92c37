package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.FactSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms of Art. 5 show besides the plan: its bodies as text, opinions, the county's total. */
@Component
class StaffingFacts implements FactSource {
  private final StaffingOpinions opinions;
  private final Proposals proposals;
  private final Quotas quotas;

  StaffingFacts(StaffingOpinions opinions, Proposals proposals, Quotas quotas) {
    this.opinions = opinions;
    this.proposals = proposals;
    this.quotas = quotas;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "bodySummary",
        asked -> bodies(plan(asked.head().number())),
        "staffingOpinionSummary",
        asked -> opinions.summary(asked.head().number()),
        "staffingReturnReason",
        asked -> opinions.returnReason(asked.head().number()),
        "quotaSummary",
        asked -> total(plan(asked.head().number())));
  }

  private StaffingPlan plan(CaseNumber number) {
    return new StaffingPlan(proposals.facts(number));
  }

  private static String bodies(StaffingPlan plan) {
    return plan.bodies().stream()
        .map(body -> "%s（负责人 %d 名）：%s".formatted(body.name(), body.headPosts(), body.function()))
        .collect(Collectors.joining("\n"));
  }

  private String total(StaffingPlan plan) {
    return quotas
        .without(plan.office())
        .map(
            quota ->
                "行政编制总量 %d 名，其他街道已核定 %d 名；事业编制总量 %d 名，其他街道已核定 %d 名。"
                    .formatted(
                        quota.administrative(),
                        quota.givenAdministrative(),
                        quota.institution(),
                        quota.givenInstitution()))
        .orElse("没有载入本地区编制总量。");
  }
}
