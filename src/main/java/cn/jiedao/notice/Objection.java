package cn.jiedao.notice;

/**
 * What is wrong with a wanted subscription.
 *
 * @param pointer JSON Pointer to the field
 */
record Objection(String pointer, String detail) {}
