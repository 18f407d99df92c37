package cn.jiedao.casefile;

import java.time.LocalDate;

/**
 * The open tasks of an abolished office are another's now; told within the transaction.
 *
 * @param forAll tasks that everybody there may do
 * @param forLeaders tasks that only those do who decide
 */
public record TasksPassedOn(
    String office, String successor, LocalDate day, int forAll, int forLeaders) {}
