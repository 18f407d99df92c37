package cn.jiedao.publication.comment;

import java.time.LocalDate;

/**
 * One opinion of the register, as the officers of the case read it.
 *
 * @param receipt number given to whoever wrote it
 * @param reference number of the letter or call, null for what was written on the page
 */
public record Comment(
    String receipt,
    String notice,
    Way way,
    LocalDate receivedOn,
    String reference,
    Opinion opinion) {}
