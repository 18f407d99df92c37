package cn.jiedao.organization.register;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change did to the register.
 *
 * @param founded codes of the offices that begin with it: one or none
 * @param abolished codes of the offices that end with it
 * @param changed codes of the offices that go on under another name, seat or territory
 */
public record RegisteredChange(
    String caseNumber,
    LocalDate effectiveOn,
    List<String> founded,
    List<String> abolished,
    List<String> changed) {}
