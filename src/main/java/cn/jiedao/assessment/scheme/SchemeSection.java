package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.workplace.CaseSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a case: its scheme as it stands, for the offices heard and for the meeting. */
@Component
class SchemeSection implements CaseSection {
  private final Proposals proposals;
  private final SchemeViews views;

  SchemeSection(Proposals proposals, SchemeViews views) {
    this.proposals = proposals;
    this.views = views;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    if (!head.process().equals("assessment-scheme")) return Optional.empty();
    var sheet = new SchemeSheet(proposals.facts(head.number()));
    if (sheet.rows("indicators").isEmpty()) return Optional.empty();
    Scheme scheme = sheet.scheme(head.number(), head.unit(), null, head.proposal());
    return Optional.of(new Shown("assessment/scheme-section", views.of(scheme)));
  }
}
