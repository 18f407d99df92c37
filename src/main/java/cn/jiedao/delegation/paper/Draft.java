package cn.jiedao.delegation.paper;

import java.time.LocalDate;
import java.util.Map;

/**
 * A version of the agreement as the department drafted it.
 *
 * @param round counted from one
 * @param day on which it was drafted
 * @param proposal the facts of the proposal then
 */
record Draft(int round, LocalDate day, Map<String, Object> proposal) {}
