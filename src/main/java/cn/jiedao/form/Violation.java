package cn.jiedao.form;

/**
 * One thing that is wrong with an answer, said to the person who gave it.
 *
 * @param field key of the field
 * @param message a Chinese sentence that names the field and says what to do
 */
public record Violation(String field, String message) {}
