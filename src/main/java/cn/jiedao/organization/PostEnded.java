package cn.jiedao.organization;

/** A post ends with its last day. */
public record PostEnded(Post post, String by) {}
