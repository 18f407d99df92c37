package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.form.Line;
import cn.jiedao.workplace.DocumentViews.DocumentView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps of a case, and among them the opinions of others, as people read them. */
@Component
class StepViews {
  /**
   * @param version of the proposal that the step was given on; 0 before there was one
   */
  record StepView(
      int seq,
      String label,
      String organization,
      String person,
      String at,
      int version,
      List<Line> lines,
      DocumentView document) {
    public boolean isLong() {
      return lines.stream().mapToInt(Line::height).sum() > 6;
    }
  }

  /**
   * What another organisation than the applicant answered.
   *
   * @param current whether the version it was given on is in force
   */
  record OpinionView(
      String organization,
      String person,
      String label,
      String conclusion,
      String at,
      int version,
      boolean current,
      int seq) {}

  private final Answers answers;
  private final Documents documents;
  private final DocumentViews documentViews;
  private final Names names;

  StepViews(Answers answers, Documents documents, DocumentViews documentViews, Names names) {
    this.answers = answers;
    this.documents = documents;
    this.documentViews = documentViews;
    this.names = names;
  }

  List<StepView> steps(CaseHead head, List<Step> steps, DocumentAccess access) {
    return steps.stream().map(step -> step(head, step, access)).toList();
  }

  private StepView step(CaseHead head, Step step, DocumentAccess access) {
    return new StepView(
        step.seq(),
        step.label(),
        byHouse(step) ? "系统登记" : names.organization(step.organization()),
        byHouse(step) ? "" : names.person(step),
        Names.minute(step.at()),
        step.proposal().number(),
        answers.of(head, step),
        document(step, access));
  }

  /** A delegate acts in the transaction of whoever answered last; it is not his doing. */
  private static boolean byHouse(Step step) {
    return step.kind() == Step.Kind.SYSTEM
        || step.kind() == Step.Kind.MESSAGE
        || step.person() == null;
  }

  private DocumentView document(Step step, DocumentAccess access) {
    return step.answers().get("document") instanceof Map<?, ?> named
        ? documents
            .find(UUID.fromString(named.get("id").toString()))
            .map(document -> documentViews.view(document, access))
            .orElse(null)
        : null;
  }

  List<OpinionView> opinions(CaseHead head, List<Step> steps) {
    return steps.stream()
        .filter(step -> step.kind() == Step.Kind.TASK)
        .filter(step -> !head.applicant().equals(step.organization()))
        .filter(step -> !head.carrier().equals(step.organization()))
        .map(step -> opinion(head, step))
        .filter(opinion -> !opinion.conclusion().isEmpty())
        .toList();
  }

  private OpinionView opinion(CaseHead head, Step step) {
    return new OpinionView(
        names.organization(step.organization()),
        names.person(step),
        step.label(),
        answers.conclusion(head, step),
        Names.minute(step.at()),
        step.proposal().number(),
        step.proposal().number() == head.proposal().number(),
        step.seq());
  }
}
