package cn.jiedao.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * One step of a case, immutable: who did what, for which organisation, when, on which version of
 * the proposal.
 *
 * @param element id of the model's element
 * @param label its Chinese label
 * @param task id of the engine's task, null for other kinds
 * @param person null when the house itself acted
 * @param onBehalfOf in whose stead the person acted, null when for himself
 * @param client the outside system through which the person acted, null at a screen
 * @param answers what was answered; empty when its content was destroyed by a recorded act
 */
public record Step(
    CaseNumber caseNumber,
    int seq,
    Instant at,
    Kind kind,
    String process,
    String element,
    String label,
    String task,
    String person,
    String personName,
    String organization,
    String onBehalfOf,
    String client,
    ProposalVersion proposal,
    Map<String, Object> answers,
    String hash) {

  /** What left the step. */
  public enum Kind {
    START,
    TASK,
    MESSAGE,
    SYSTEM,
    DOCUMENT,
    ACT
  }

  /** An answer as text, null where none was given. */
  public String text(String field) {
    Object value = answers.get(field);
    return value == null ? null : value.toString();
  }
}
