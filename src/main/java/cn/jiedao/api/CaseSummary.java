package cn.jiedao.api;

import cn.jiedao.casefile.CaseHead;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A case in one line, with who has it now. */
record CaseSummary(
    String caseNumber,
    String process,
    String title,
    String state,
    Outcome outcome,
    Body applicant,
    Instant openedAt,
    Instant updatedAt,
    Instant endedAt,
    List<Task> tasks) {
  /** An organisation by its fixed code and its name. */
  record Body(String code, String name) {}

  /** How a case ended: id and label of the end event. */
  record Outcome(String code, String label) {}

  /**
   * Who has the case now.
   *
   * @param assignee who took it over in person, or null
   * @param due null where the step has no limit
   */
  record Task(
      String element,
      String label,
      List<Body> organizations,
      String assignee,
      Instant since,
      Instant due) {}

  static String code(CaseHead.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
