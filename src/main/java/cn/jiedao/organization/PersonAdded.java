package cn.jiedao.organization;

/** Someone has an account now; {@code by} is who gave it, or the house itself at its start. */
public record PersonAdded(String person, String name, String by) {}
