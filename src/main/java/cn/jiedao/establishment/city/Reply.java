package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The reply (批复) by which the city's government decided a case (Art. 4, INV-4-1).
 *
 * @param number its 批复文号, unique in the organisation
 * @param effectiveOn null where the change was refused
 * @param sessionCase the case of the meeting that decided; null where the mayor did by signature
 * @param stepSeq the step of its signature
 */
public record Reply(
    CaseNumber caseNumber,
    String organization,
    String number,
    boolean approved,
    LocalDate repliedOn,
    LocalDate effectiveOn,
    CaseNumber sessionCase,
    String text,
    String draftedBy,
    String signedBy,
    Instant signedAt,
    ProposalVersion proposal,
    int stepSeq) {}
