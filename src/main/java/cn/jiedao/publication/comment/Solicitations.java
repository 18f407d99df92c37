package cn.jiedao.publication.comment;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The solicitations of a case: one for each round in which the public was asked. */
@Component
public class Solicitations {
  static final String KIND = "solicitation";

  private final Steps steps;
  private final Notices notices;

  Solicitations(Steps steps, Notices notices) {
    this.steps = steps;
    this.notices = notices;
  }

  /**
   * The draft that somebody else has cleared; what goes public is exactly this text.
   *
   * @throws IllegalStateException where the last draft was not checked, or not cleared
   */
  SolicitationDraft cleared(CaseNumber number) {
    Step drafted = latest(number, "draftSolicitation");
    Step checked = latest(number, "checkSolicitation");
    if (checked.seq() < drafted.seq() || !"cleared".equals(checked.text("solicitationCheck"))) {
      throw new IllegalStateException("征求意见的公告尚未通过审查：" + number);
    }
    return SolicitationDraft.of(drafted);
  }

  private Step latest(CaseNumber number, String element) {
    return steps
        .latest(number, element)
        .orElseThrow(() -> new IllegalStateException("征求意见的公告尚未起草并审查：" + number));
  }

  /** The newest first. */
  public List<Notice> of(CaseNumber number) {
    return notices.ofCase(number).stream().filter(n -> n.kind().equals(KIND)).toList();
  }

  public Optional<Notice> find(String notice) {
    return notices.find(notice).filter(n -> n.kind().equals(KIND));
  }

  /** The case in which the public was asked. */
  public CaseNumber caseOf(Notice asked) {
    return CaseNumber.of(notices.caseOf(asked.number()));
  }

  /** The one of the round that is going on, or went last. */
  public Optional<Notice> latest(CaseNumber number) {
    return of(number).stream().findFirst();
  }
}
