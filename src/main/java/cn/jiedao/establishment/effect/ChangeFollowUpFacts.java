package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done after a change, for whoever reports or confirms that it is completed (Art. 4). */
@Component
class ChangeFollowUpFacts implements FactSource {
  /** Element → the field that says what was done. */
  private static final Map<String, String> NOTES =
      Map.of(
          "announceChange", "announcementNote",
          "assignCode", "codeNote",
          "updateMap", "mapNote",
          "changeSeals", "sealNote",
          "settleStaffing", "staffingNote",
          "reviseLists", "listNote",
          "settleDelegations", "delegationNote",
          "handOverBudget", "budgetNote",
          "handOverArchives", "archivesNote");

  private final Steps steps;
  private final Organizations organizations;
  private final JdbcClient database;

  ChangeFollowUpFacts(Steps steps, Organizations organizations, JdbcClient database) {
    this.steps = steps;
    this.organizations = organizations;
    this.database = database;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("followUpReports", this::reports, "staffingCases", this::staffing);
  }

  private String reports(Asked asked) {
    var lines = new LinkedHashMap<String, String>();
    for (Step step : steps.of(asked.head().number()))
      if (NOTES.containsKey(step.element())) lines.put(step.element(), line(step));
    return lines.isEmpty() ? null : String.join("\n", lines.values());
  }

  private String line(Step step) {
    return "%s（%s）：%s"
        .formatted(
            step.label(),
            organizations.get(step.organization()).shortName(),
            step.text(NOTES.get(step.element())));
  }

  /** Opened by the change itself (Art. 5). */
  private String staffing(Asked asked) {
    String found =
        database
            .sql(
                """
                select number || ' ' || title || coalesce('（' || outcome_label || '）', '') from case_head
                where parent = :change and process = 'staffing-determination' order by number
                """)
            .param("change", asked.head().parent())
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.joining("\n"));
    return found.isEmpty() ? null : found;
  }
}
