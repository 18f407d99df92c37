package cn.jiedao.assessment.score;

import java.util.Optional;

/** Offices of one kind, which are assessed by the same indicators (CHK-8). */
public enum OfficeGroup implements Coded {
  OLD_TOWN("oldTown", "古城"),
  BUILT_UP("builtUp", "建成区"),
  RURAL("rural", "涉农");

  private final String code;
  private final String label;

  OfficeGroup(String code, String label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String label() {
    return label;
  }

  public static Optional<OfficeGroup> of(String codeOrLabel) {
    return Coded.find(values(), codeOrLabel);
  }
}
