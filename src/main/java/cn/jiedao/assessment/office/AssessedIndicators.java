package cn.jiedao.assessment.office;

import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * By which indicators an assessment scores an office: those of its scheme for the office's group.
 */
@Component
public class AssessedIndicators {
  private final Schemes schemes;

  AssessedIndicators(Schemes schemes) {
    this.schemes = schemes;
  }

  Scheme scheme(CaseNumber annual) {
    return schemes.ofAssessment(annual);
  }

  public List<Indicator> of(CaseNumber annual, String office) {
    return scheme(annual).of(office);
  }

  /** Those for which somebody gives a value; the survey is counted. */
  public List<Indicator> given(CaseNumber annual, String office) {
    return of(annual, office).stream().filter(one -> one.formula() != Formula.SURVEY).toList();
  }

  List<Indicator> scoredBy(CaseNumber annual, String office, String department) {
    return given(annual, office).stream().filter(one -> one.scorer().equals(department)).toList();
  }

  /** Those whose value the office itself can report; experts mark the others. */
  List<Indicator> reportedBy(CaseNumber annual, String office) {
    return given(annual, office).stream().filter(one -> one.formula() != Formula.EXPERT).toList();
  }

  /** What an indicator asks, on one line. */
  static String subject(Indicator one) {
    String parameter =
        one.parameter() == null || one.parameter().isBlank() ? "" : "，" + one.parameter();
    return "%s（%s，权重 %s，%s%s）"
        .formatted(
            one.name(),
            one.dimension().label(),
            one.weight().toPlainString(),
            one.formula().label(),
            parameter);
  }
}
