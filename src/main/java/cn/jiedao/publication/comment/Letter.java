package cn.jiedao.publication.comment;

import java.time.LocalDate;

/**
 * A letter, call, mail or visit, as the officer registered it.
 *
 * @param reference the officer's own number, by which it is entered only once
 */
public record Letter(String reference, Way way, LocalDate receivedOn, Opinion opinion) {}
