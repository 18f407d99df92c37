package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Chains;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.form.Line;
import java.util.Comparator;
import java.util.List;

/**
 * Everything the page of a case shows to one viewer.
 *
 * @param practice whether it belongs to the sandbox (演练)
 * @param broken where the chain is broken, null where it holds
 * @param acts what the viewer may do beside his tasks
 */
public record CaseView(
    CaseHead head,
    boolean practice,
    Standing standing,
    String applicant,
    String regulation,
    String openedAt,
    String endedAt,
    List<Line> facts,
    List<TaskViews.TaskView> tasks,
    List<TaskViews.ClockView> clocks,
    List<TaskViews.OrderView> orders,
    List<DocumentViews.KindView> documents,
    List<StepViews.OpinionView> opinions,
    List<StepViews.StepView> steps,
    Chains.Break broken,
    List<CaseAct> acts) {

  /** What may be uploaded, the missing first. */
  public List<DocumentViews.KindView> accepted() {
    return documents.stream()
        .filter(DocumentViews.KindView::accepted)
        .sorted(Comparator.comparing(kind -> !(kind.wanted() && kind.missing())))
        .toList();
  }

  public List<DocumentViews.KindView> missing() {
    return documents.stream().filter(kind -> kind.wanted() && kind.missing()).toList();
  }

  /** How far a case has come, in a word. */
  public record Standing(String label, String badge) {
    public static Standing of(CaseHead head) {
      return switch (head.state()) {
        case DRAFT -> new Standing("草稿", "warn");
        case OPEN -> new Standing("办理中", "info");
        case ENDED -> new Standing(head.outcomeLabel(), "");
      };
    }
  }
}
