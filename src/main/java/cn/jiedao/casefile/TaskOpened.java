package cn.jiedao.casefile;

import java.time.Instant;
import java.util.List;

/**
 * Somebody is asked to do something in a case; told within the transaction.
 *
 * @param task id of the engine's task
 * @param name its Chinese label
 * @param groups who is asked: codes of organisations, or {@code <code>.leader} for those who decide
 * @param due null where it has no limit
 */
public record TaskOpened(
    CaseNumber caseNumber, String task, String name, List<String> groups, Instant due) {

  /** Where open tasks are listed. */
  public static final String LIST = "/camunda/app/tasklist/default/";

  /** Where a task is done. */
  public static String link(String task) {
    return LIST + "#/?task=" + task;
  }
}
