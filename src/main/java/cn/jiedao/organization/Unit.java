package cn.jiedao.organization;

/**
 * The city, one of its districts or county-level cities, or the industrial park; the division code
 * may change with an edition, the code never does.
 *
 * @param sandbox kept for practising: nothing in it is real
 */
public record Unit(String code, String name, String divisionCode, Level level, boolean sandbox) {}
