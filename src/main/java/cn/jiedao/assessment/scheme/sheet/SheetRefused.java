package cn.jiedao.assessment.scheme.sheet;

import java.util.List;

/** Nothing of a workbook was taken over; each finding says where it stands. */
class SheetRefused extends RuntimeException {
  private final transient List<String> findings;

  SheetRefused(List<String> findings) {
    super(String.join("；", findings));
    this.findings = List.copyOf(findings);
  }

  static SheetRefused because(String finding) {
    return new SheetRefused(List.of(finding));
  }

  List<String> findings() {
    return findings;
  }
}
