package cn.jiedao.workplace;

import cn.jiedao.casefile.StepRecord;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.form.Line;
import java.util.List;
import java.util.Set;

/**
 * A whole case as one viewer may take it out of the house, as of one moment.
 *
 * @param records the chain up to that moment
 * @param withheld numbers of the steps whose content is not for the viewer
 * @param enclosed documents the viewer may read and that passed their check
 * @param leftOut documents that are there, but not for this viewer, or were refused
 * @param maker who takes it out, in words
 */
record CaseFile(
    CaseView view,
    List<StepRecord> records,
    Set<Integer> withheld,
    List<Document> enclosed,
    List<Document> leftOut,
    String madeAt,
    String maker) {

  /** What was said with an opinion beside what was chosen. */
  public List<Line> linesOf(StepViews.OpinionView opinion) {
    return view.steps().stream()
        .filter(step -> step.seq() == opinion.seq())
        .flatMap(step -> step.lines().stream())
        .filter(line -> !opinion.conclusion().contains(line.text()))
        .toList();
  }

  /** Hash of the last step, which stands for all of them. */
  public String head() {
    return records.isEmpty() ? view.head().chain() : records.get(records.size() - 1).hash();
  }
}
