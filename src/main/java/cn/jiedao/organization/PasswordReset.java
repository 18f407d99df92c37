package cn.jiedao.organization;

/** Someone got a new initial password, to be changed at the next login. */
public record PasswordReset(String person, String by) {}
