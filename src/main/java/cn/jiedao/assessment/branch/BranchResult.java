package cn.jiedao.assessment.branch;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.LocalDate;

/**
 * What a department found of its branch body for a year (Art. 20).
 *
 * @param grade excellent, good, qualified or unqualified
 * @param proposal version of the plan on which the offices were heard
 */
public record BranchResult(
    CaseNumber caseNumber,
    String department,
    String branchBody,
    int year,
    String grade,
    String conclusion,
    LocalDate decidedOn,
    ProposalVersion proposal) {}
