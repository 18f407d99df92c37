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
  record Registered(Correction correction, String organization, LocalDate due, String notice) {}

  private final Corrections corrections;
  private final CorrectionTerms terms;
  private final Circulars circulars;
  private final Organizations organizations;

  CorrectionSection(
      Corrections corrections,
      CorrectionTerms terms,
      Circulars circulars,
      Organizations organizations) {
    this.corrections = corrections;
    this.terms = terms;
    this.circulars = circulars;
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
                    terms.of(head.number()).orElse(one.due()),
                    circulars.of(head.number()).orElse(null)))
        .map(one -> new Shown("accountability/correction", one));
  }
}
