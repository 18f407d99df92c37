package cn.jiedao.casefile;

/**
 * A task is over; told within the transaction.
 *
 * @param task id of the engine's task
 * @param name its Chinese label
 * @param done false where it fell away without an answer: withdrawn, overtaken by time or by others
 */
public record TaskClosed(CaseNumber caseNumber, String task, String name, boolean done) {}
