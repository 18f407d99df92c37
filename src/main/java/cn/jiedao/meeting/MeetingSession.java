package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One meeting of a government; minutes are null until signed.
 *
 * @param body code of the government
 */
record MeetingSession(
    CaseNumber caseNumber,
    String body,
    int number,
    LocalDate meetingDate,
    String minutesNumber,
    Instant signedAt) {}
