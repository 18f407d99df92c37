package cn.jiedao.calendar;

import java.time.Instant;

/**
 * A year's arrangement of holidays as it was loaded; the last one of a year is in force.
 *
 * @param loadedBy null where it came with the release
 */
public record Arrangement(
    long id, int year, boolean provisional, String source, String loadedBy, Instant loadedAt) {}
