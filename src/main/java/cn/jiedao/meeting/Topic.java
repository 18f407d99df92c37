package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;

/**
 * A case on its way through a government's meeting (Art. 12).
 *
 * @param processInstance of the executive-meeting it goes through
 * @param body code of the government whose meeting decides it
 * @param proposal the version its paper was filed on
 * @param sessionCase the meeting it is on the agenda of, null while on none
 */
public record Topic(
    CaseNumber caseNumber,
    String processInstance,
    String body,
    String title,
    State state,
    ProposalVersion proposal,
    CaseNumber sessionCase) {

  /** How far a topic has come; once opened, its applicant can no longer withdraw it. */
  public enum State {
    FILED,
    SCHEDULED,
    OPENED,
    DECIDED,
    WITHDRAWN
  }
}
