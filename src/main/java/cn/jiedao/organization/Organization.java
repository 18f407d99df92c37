package cn.jiedao.organization;

/** A government, department or office; its code is fixed for ever and names its group. */
public record Organization(
    String code, String name, String shortName, Kind kind, String function, String unit) {
  /** The group of those who may decide and sign for it. */
  public String leaderGroup() {
    return code + Post.LEADER;
  }

  /** The group of everyone in a body with this function, whichever the unit. */
  public String functionGroup() {
    return "kind-" + function;
  }
}
