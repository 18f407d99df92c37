package cn.jiedao.organization;

import java.util.Optional;

/** Someone with an account; an administrator holds no post. */
public record Person(
    String id,
    String name,
    Optional<Administrator> administrator,
    boolean demo,
    boolean mustChangePassword) {}
