package cn.jiedao.organization;

/** Someone was given a post. */
public record PostBegun(Post post, String by) {}
