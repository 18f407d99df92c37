package cn.jiedao.notice.mail;

/**
 * A mail on its way.
 *
 * @param attempt how often it has been tried, this time included
 * @param address as it is now; null where the person has none any more
 */
record Envelope(long id, int attempt, String address, Letter letter) {}
