package cn.jiedao.notice.mail;

/**
 * A mail as it is kept: in words and as a page. It carries no answers and no documents.
 *
 * @param subject one line
 */
record Letter(String subject, String text, String html) {}
