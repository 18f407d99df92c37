package cn.jiedao.supervision.figures;

import java.util.Map;

/**
 * Whose work somebody may see figures of: everybody's, that of a unit with its bodies and offices,
 * or that of one organisation. It is part of every statement, beside whatever is asked for.
 */
public record Scope(String unit, String organization) {
  public static final Scope EVERYTHING = new Scope(null, null);

  public static Scope ofUnit(String unit) {
    return new Scope(unit, null);
  }

  public static Scope ofOrganization(String organization) {
    return new Scope(null, organization);
  }

  public boolean isEverything() {
    return unit == null && organization == null;
  }

  void addTo(Map<String, Object> parameters) {
    parameters.put("scopeUnit", unit);
    parameters.put("scopeOrganization", organization);
  }
}
