package cn.jiedao.assessment.branch;

import cn.jiedao.casefile.Step;

/**
 * What one office said of a branch body: opinions and suggestions, or the record of its silence.
 *
 * @param office that was asked, even where its successor spoke
 */
record BranchWord(String office, Step step) {
  static BranchWord given(Step step) {
    String former = step.text("formerOffice");
    return new BranchWord(former == null ? step.organization() : former, step);
  }

  static BranchWord silence(Step step) {
    return new BranchWord(step.text("office"), step);
  }

  boolean isSilence() {
    return !step.element().equals("giveBranchOpinion");
  }

  /** As it was written, never shortened. */
  String verbatim() {
    return isSilence()
        ? "经催告未反馈（%s 提醒，%s 报上级）".formatted(step.text("remindedOn"), step.text("escalatedOn"))
        : "意见：%s 建议：%s".formatted(step.text("branchOpinions"), step.text("branchSuggestions"));
  }
}
