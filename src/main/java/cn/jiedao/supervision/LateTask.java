package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * An open task that has reached a stage for which nothing was done yet.
 *
 * @param caseNumber null where the task is of no case: nothing is done about it
 * @param groups who is asked, as the engine knows them
 * @param assignee who has claimed it, or null
 */
record LateTask(
    String id,
    Stage stage,
    CaseNumber caseNumber,
    String process,
    String element,
    String name,
    String assignee,
    Instant due,
    List<String> groups) {
  private static final String LEADER = ".leader";

  /** Whom it asks, leaders only or everyone there. */
  record Asked(String organization, boolean onlyLeaders) {}

  List<Asked> asked() {
    return groups.stream()
        .map(
            group ->
                group.endsWith(LEADER)
                    ? new Asked(group.substring(0, group.length() - LEADER.length()), true)
                    : new Asked(group, false))
        .toList();
  }

  String link() {
    return "/camunda/app/tasklist/default/#/?task=" + id;
  }
}
