package cn.jiedao.organization.register;

import java.util.List;

/** Nothing was entered, for every one of these reasons. */
public class OfficeChangeRefused extends RuntimeException {
  private final transient List<String> reasons;

  OfficeChangeRefused(List<String> reasons) {
    super(String.join("；", reasons));
    this.reasons = List.copyOf(reasons);
  }

  public List<String> reasons() {
    return reasons;
  }
}
