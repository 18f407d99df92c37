package cn.jiedao.delegation.register;

import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Step;

/**
 * What an entry of the register rests on: a step of its case, with the version it was given on.
 *
 * @param organization whose word it is
 * @param seq sequence number of the step
 */
record DelegationEvidence(Kind kind, String organization, int seq, ProposalVersion proposal) {
  enum Kind {
    CAPABILITY("capability", "checkCapability"),
    ARGUMENT("argument", "giveArgument"),
    ARGUMENTATION("argumentation", "concludeArgumentation"),
    APPROVAL("approval", "approveDelegation"),
    DEPARTMENT_REVIEW("departmentReview", "reviewAtDepartment"),
    OFFICE_REVIEW("officeReview", "reviewAtOffice"),
    OFFICE_MEETING("officeMeeting", "deliberateAtOffice"),
    DEPARTMENT_SIGNATURE("departmentSignature", "signForDepartment"),
    OFFICE_SIGNATURE("officeSignature", "signForOffice");

    final String code;
    final String element;

    Kind(String code, String element) {
      this.code = code;
      this.element = element;
    }
  }

  static DelegationEvidence of(Kind kind, Step step) {
    return new DelegationEvidence(kind, step.organization(), step.seq(), step.proposal());
  }
}
