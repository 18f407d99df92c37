package cn.jiedao.organization;

/** Someone changed his own password. */
public record PasswordChanged(String person) {}
