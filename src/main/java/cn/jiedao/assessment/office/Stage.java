package cn.jiedao.assessment.office;

import java.util.stream.Stream;

/** How a value came into the assessment of an office; the latest counts, none is overwritten. */
public enum Stage {
  /** Verified by the scoring department and confirmed by another person there (INV-20-8). */
  VERIFIED("scoreIndicators", "部门核实"),
  /** Corrected on the office's statement. */
  CORRECTED("answerStatement", "陈述后更正"),
  /** Corrected on the office's appeal. */
  APPEALED("decideAppeal", "申诉后更正");

  private final String element;
  private final String label;

  Stage(String element, String label) {
    this.element = element;
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * @throws IllegalArgumentException when the element gives no values
   */
  static Stage at(String element) {
    return Stream.of(values())
        .filter(stage -> stage.element.equals(element))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(element + " gives no values"));
  }
}
