package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.LocalDate;

/**
 * The province's written reply where a town is concerned; nothing else completes such a case (Art.
 * 4, INV-4-5).
 *
 * @param effectiveOn null where the province refused
 * @param reason null where the province approved
 * @param stepSeq the step by which it was recorded
 */
public record ProvincialReply(
    CaseNumber caseNumber,
    String number,
    boolean approved,
    LocalDate repliedOn,
    LocalDate effectiveOn,
    String reason,
    String recordedBy,
    ProposalVersion proposal,
    int stepSeq) {}
