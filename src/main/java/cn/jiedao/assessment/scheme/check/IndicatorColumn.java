package cn.jiedao.assessment.scheme.check;

import java.util.stream.Stream;

/** What is told of an indicator, under the names that form, sheet and findings have for it. */
public enum IndicatorColumn {
  CODE("code", "编号", 20),
  DIMENSION("dimension", "一级指标", 20),
  NAME("name", "二级指标", 100),
  WEIGHT("weight", "权重", 20),
  FORMULA("formula", "计分办法", 20),
  PARAMETER("parameter", "目标、分档或者每件扣分", 200),
  TOPIC("topic", "满意度的方面", 20),
  SCORER("scorer", "评分单位", 100),
  EVIDENCE("evidence", "数据来源和证明", 200),
  ITEMS("items", "清单事项编号", 200),
  GROUPS("groups", "适用的街道类别", 50),
  INVESTMENT("investment", "是否招商引资、协税护税", 10);

  private final String key;
  private final String label;
  private final int longest;

  IndicatorColumn(String key, String label, int longest) {
    this.key = key;
    this.label = label;
    this.longest = longest;
  }

  /** Of the field in the form's list. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** Characters that its text may have. */
  public int longest() {
    return longest;
  }

  public static IndicatorColumn of(String key) {
    return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst().orElseThrow();
  }
}
