package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A delegation in the register: a department's matters that an office carries out in the
 * department's name (Art. 13).
 *
 * @param agreementNumber 协议编号
 * @param department code of the department that delegates and answers for what is done
 * @param startsOn as agreed; it binds not before it is published
 * @param endsOn last day, as agreed
 * @param matters codes of the department's own powers
 * @param basis codes of norms
 * @param powers what the office may do in these matters: {@code inspection}, {@code penalty} …
 * @param penaltyLimit 元, null where no penalty is delegated
 * @param area codes of communities; empty for the whole area of the office
 * @param notice number of the public notice
 * @param proposal the version that both signed
 */
public record Delegation(
    CaseNumber caseNumber,
    String agreementNumber,
    String department,
    String office,
    LocalDate startsOn,
    LocalDate endsOn,
    List<String> matters,
    List<String> basis,
    List<String> powers,
    BigDecimal penaltyLimit,
    List<String> area,
    String notice,
    ProposalVersion proposal) {}
