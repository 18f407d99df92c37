package cn.jiedao.notice.inbox;

import java.time.LocalDateTime;

/**
 * One notice as its reader sees it.
 *
 * @param title of its case, null where it is about none
 */
record Message(
    long id,
    String kind,
    String text,
    String caseNumber,
    String title,
    String link,
    LocalDateTime at,
    boolean unread) {}
