package cn.jiedao.organization;

/** Who acts, and for which organisation: what every step and every signature names. */
public record Actor(String person, String personName, String organization, boolean leader) {}
