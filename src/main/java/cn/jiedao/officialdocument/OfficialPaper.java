package cn.jiedao.officialdocument;

import java.time.LocalDate;

/**
 * A document set in type, to be printed.
 *
 * @param page XHTML
 * @param title as it stands on the page
 * @param number its 文号
 * @param issuer code of the body that issues it
 * @param date of its signature (成文日期)
 */
record OfficialPaper(String page, String title, String number, String issuer, LocalDate date) {}
