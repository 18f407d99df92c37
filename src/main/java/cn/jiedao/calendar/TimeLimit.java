package cn.jiedao.calendar;

/** How long a step may take, when its organisation is reminded, and where that is written. */
public record TimeLimit(int workingDays, Integer reminderAfter, String source) {}
