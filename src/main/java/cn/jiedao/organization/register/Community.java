package cn.jiedao.organization.register;

/**
 * A community (社区居委会) of a unit; at every date it belongs to exactly one office.
 *
 * @param demo invented for the demonstration
 */
public record Community(String code, String name, String unit, boolean demo) {}
