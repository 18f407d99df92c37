package cn.jiedao.delegation.act;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An act that an office did under a delegation; the department is its issuer, and whom complaints
 * and applications for reconsideration go to (INV-13-7).
 *
 * @param matter code of the own power that was delegated
 * @param power what was done in it: {@code inspection}, {@code penalty} …
 * @param actNumber 文书编号
 * @param community code; null where the delegation is for the whole area and none was told
 * @param amount 元, null where there is none
 */
record DelegatedAct(
    UUID id,
    String delegation,
    String matter,
    String power,
    String actNumber,
    LocalDate actedOn,
    String community,
    BigDecimal amount,
    String party,
    String result,
    String office,
    String issuer) {

  /** Without the party's name, for those who answer for none of it. */
  DelegatedAct masked() {
    String hidden = party.substring(0, party.offsetByCodePoints(0, 1)) + "＊＊";
    return new DelegatedAct(
        id,
        delegation,
        matter,
        power,
        actNumber,
        actedOn,
        community,
        amount,
        hidden,
        result,
        office,
        issuer);
  }
}
