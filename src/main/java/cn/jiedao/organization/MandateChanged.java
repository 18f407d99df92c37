package cn.jiedao.organization;

/** A substitution or a signing authority was given or revoked; {@code object} says which. */
public record MandateChanged(String action, String object, String by) {}
