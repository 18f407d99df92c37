package cn.jiedao.calendar;

/** The arrangement of a year was loaded; told within the transaction. */
public record ArrangementLoaded(Arrangement arrangement) {}
