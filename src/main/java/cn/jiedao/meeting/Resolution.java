package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ProposalVersion;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a meeting with quorum and signed minutes decided on one topic, and on which version of its
 * proposal (Art. 12, INV-12-1).
 *
 * @param caseNumber the topic's case
 * @param sessionCase the case of the meeting itself
 * @param body code of the government whose meeting it was
 * @param requirements what the meeting asks for; null where it adopted without any
 * @param stepSeq the step by which the topic's case was told
 */
public record Resolution(
    CaseNumber caseNumber,
    CaseNumber sessionCase,
    String body,
    Outcome outcome,
    String requirements,
    int meetingNumber,
    LocalDate meetingDate,
    String minutesNumber,
    Instant signedAt,
    ProposalVersion proposal,
    int stepSeq) {}
