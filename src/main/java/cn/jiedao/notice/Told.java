package cn.jiedao.notice;

import cn.jiedao.casefile.CaseNumber;

/**
 * What somebody is told.
 *
 * @param kind kebab-case: {@code task-opened}, {@code urged}, {@code overdue}
 * @param caseNumber null where it is about no case; the case's title is shown beside the text
 * @param text one Chinese sentence that says what happened; no answers, no secrets
 * @param link where to go on from here, a path of ours; null: to the case
 */
public record Told(String kind, CaseNumber caseNumber, String text, String link) {

  /** Null where there is nowhere to go. */
  public String target() {
    if (link != null || caseNumber == null) return link;
    return "/workplace/cases/" + caseNumber.value();
  }
}
