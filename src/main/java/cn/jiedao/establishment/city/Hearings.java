package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Organizations;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom the city heard on a case in this round: its bodies and experts (Art. 4). */
@Component
class Hearings {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final Map<String, String> OPINION =
      Map.of("agreed", "同意", "agreedWithConditions", "有条件同意", "objected", "不同意");

  private final Steps steps;
  private final Organizations organizations;

  Hearings(Steps steps, Organizations organizations) {
    this.steps = steps;
    this.organizations = organizations;
  }

  /** What each of the city's bodies said, a line each. */
  List<String> opinions(CaseNumber number) {
    return given(number).stream().map(this::line).toList();
  }

  /** Names of the bodies that were heard. */
  List<String> consulted(CaseNumber number) {
    return given(number).stream()
        .map(step -> organizations.get(step.organization()).name())
        .toList();
  }

  /** What each of the experts said, a line each. */
  List<String> experts(CaseNumber number) {
    return rows(reviewed(number)).stream()
        .map(
            row ->
                "%s（%s，%s）：%s"
                    .formatted(
                        row.get("expertName"),
                        row.get("institution"),
                        row.get("title"),
                        row.get("view")))
        .toList();
  }

  /** How the review went, for the document that reports it. */
  List<String> findings(CaseNumber number) {
    Step reviewed = reviewed(number);
    return List.of(
        "征求了市级部门意见：" + String.join("；", opinions(number)) + "。",
        "组织%d名专家进行了评审，并于%s实地踏勘：%s"
            .formatted(
                rows(reviewed).size(),
                DAY.format(LocalDate.parse(reviewed.text("visitedOn"))),
                reviewed.text("siteFindings")));
  }

  private List<Step> given(CaseNumber number) {
    int since = steps.latest(number, "checkApplication").orElseThrow().seq();
    return steps.of(number, "giveMunicipalOpinion").stream()
        .filter(step -> step.seq() > since)
        .toList();
  }

  private Step reviewed(CaseNumber number) {
    return steps.latest(number, "reviewByExperts").orElseThrow();
  }

  private static List<Map<?, ?>> rows(Step reviewed) {
    return reviewed.answers().get("experts") instanceof List<?> rows
        ? rows.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).collect(Collectors.toList())
        : List.of();
  }

  private String line(Step given) {
    String view = given.text("municipalView");
    return "%s%s%s"
        .formatted(
            organizations.get(given.organization()).name(),
            OPINION.get(given.text("municipalOpinion")),
            view == null ? "" : "（" + view + "）");
  }
}
