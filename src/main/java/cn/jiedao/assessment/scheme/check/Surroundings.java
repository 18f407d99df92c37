package cn.jiedao.assessment.scheme.check;

import cn.jiedao.dutylist.DutyItem;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a scheme is held against.
 *
 * @param previous the scheme in force before it, empty where it is the first
 * @param items of the lists by code, also those not in force
 * @param day from which the scheme counts
 * @param scorers bodies of the unit that may score
 */
public record Surroundings(
    Optional<SchemeDraft> previous,
    Map<String, DutyItem> items,
    LocalDate day,
    Set<String> scorers) {}
