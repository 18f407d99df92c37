package cn.jiedao.organization;

/** An account locked by wrong passwords was opened again. */
public record PersonUnlocked(String person, String by) {}
