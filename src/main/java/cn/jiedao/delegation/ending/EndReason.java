package cn.jiedao.delegation.ending;

import java.util.Arrays;

/** Why a delegation ends before or with its term (Art. 13). */
public enum EndReason {
  MUTUAL("mutual", "协商一致解除"),
  UNILATERAL("unilateral", "单方解除"),
  BREACH("breach", "违反约定，逾期未改正"),
  NORM_REPEALED("normRepealed", "委托依据失效"),
  OFFICE_CHANGED("officeChanged", "街道办事处撤销或者合并"),
  EXPIRED("expired", "期限届满"),
  GIVEN_UP("givenUp", "备案有异议，放弃委托");

  private final String code;
  private final String label;

  EndReason(String code, String label) {
    this.code = code;
    this.label = label;
  }

  static EndReason of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这种终止事由：" + code));
  }

  /** As forms, models and the register have it. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
