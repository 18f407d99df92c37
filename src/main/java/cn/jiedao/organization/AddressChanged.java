package cn.jiedao.organization;

/** Someone was given another e-mail address, or none. */
public record AddressChanged(String person, String by) {}
