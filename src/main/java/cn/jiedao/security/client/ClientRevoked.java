package cn.jiedao.security.client;

/** A system is let in no more; told within the transaction. */
public record ClientRevoked(String client) {}
