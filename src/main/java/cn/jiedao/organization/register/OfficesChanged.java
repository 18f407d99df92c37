package cn.jiedao.organization.register;

import java.time.LocalDate;
import java.util.List;

/**
 * A decided change took effect: told on its day, in the transaction that makes it effective, so
 * that whatever hangs on an office follows it or nothing happens.
 *
 * @param founded codes of the offices that exist from that day
 * @param abolished codes of the offices that no longer exist from that day
 */
public record OfficesChanged(
    String caseNumber, LocalDate day, List<String> founded, List<String> abolished) {}
