package cn.jiedao.delegation;

import java.util.Arrays;

/** A party of the agreement: where it signs, and where its seal stands. */
enum AgreementParty {
  DEPARTMENT("sealAgreementForDepartment", "signForDepartment", "甲方（盖章）"),
  OFFICE("sealAgreementForOffice", "signForOffice", "乙方（盖章）");

  private final String sealing;
  private final String signing;
  private final String anchor;

  AgreementParty(String sealing, String signing, String anchor) {
    this.sealing = sealing;
    this.signing = signing;
    this.anchor = anchor;
  }

  static AgreementParty sealedBy(String element) {
    return Arrays.stream(values())
        .filter(party -> party.sealing.equals(element))
        .findFirst()
        .orElseThrow();
  }

  /** The task in which its leader signs. */
  String signing() {
    return signing;
  }

  String anchor() {
    return anchor;
  }
}
