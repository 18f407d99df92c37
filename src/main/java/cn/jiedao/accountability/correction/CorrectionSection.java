package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Organizations;
import cn.jiedao.workplace.CaseSection;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a case: what is ordered to be put right, by when, and whether it was. */
@Component
class CorrectionSection implements CaseSection {
  record Registered(Correction correction, String organization, LocalDate due) {}

  private final Corrections corrections;
  private final CorrectionTerms terms;
  private final Organizations organizations;

  CorrectionSection(Corrections corrections, CorrectionTerms terms, Organizations organizations) {
    this.corrections = corrections;
    this.terms = terms;
    this.organizations = organizations;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    return corrections
        .find(head.number())
        .map(
            one ->
                new Registered(
                    one,
                    organizations.get(one.organization()).name(),
                    terms.of(head.number()).orElse(one.due())))
        .map(one -> new Shown("accountability/correction", one));
  }
}
