package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.time.Instant;

/**
 * A deadline that was counted in working days and has not ended: of an open task, or of a timer of
 * the model.
 *
 * @param timer whether {@code id} is that of a timer job, else of a task
 * @param element where it stands
 * @param limit the element whose time limit it was counted by
 * @param reminder whether it is the day of the reminder
 * @param clock of the case by which it runs, or null
 * @param since when it was counted
 */
public record RunningDeadline(
    CaseNumber caseNumber,
    boolean timer,
    String id,
    String process,
    String element,
    String name,
    String limit,
    boolean reminder,
    String clock,
    boolean urgent,
    Instant since,
    Instant due) {}
