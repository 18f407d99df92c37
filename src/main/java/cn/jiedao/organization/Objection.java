package cn.jiedao.organization;

/** Why an input is refused: the field, and in Chinese what to do about it. */
public record Objection(String field, String message) {}
