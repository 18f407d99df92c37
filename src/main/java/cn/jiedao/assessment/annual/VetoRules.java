package cn.jiedao.assessment.annual;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.norm.Norm;
import cn.jiedao.norm.Norms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Only the state and the province authorise 一票否决, of offices that are assessed (INV-20-10). */
@Component
class VetoRules implements AnswerRules {
  private final Assessments assessments;
  private final Norms norms;
  private final Clock clock;

  VetoRules(Assessments assessments, Norms norms, Clock clock) {
    this.assessments = assessments;
    this.norms = norms;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("annual-assessment-recordBonuses");
  }

  @Override
  public List<Violation> check(Submission submission) {
    List<String> assessed = assessments.get(submission.caseNumber()).offices();
    var violations = new ArrayList<Violation>();
    int row = 0;
    for (Veto veto : Vetoes.listed(submission.answers())) {
      row++;
      if (!assessed.contains(veto.office()))
        violations.add(new Violation("vetoes", "「否决事项」第 " + row + " 行的街道不参加本年度考核"));
      if (norms.find(veto.norm()).filter(this::authorises).isEmpty())
        violations.add(new Violation("vetoes", "「否决事项」第 " + row + " 行的依据不是国家或者省的有效规定，未经授权不得一票否决"));
    }
    return violations;
  }

  /** A norm of the state, or one of the province, which bears its name. */
  private boolean authorises(Norm norm) {
    return norm.isValidOn(LocalDate.now(clock))
        && switch (norm.level()) {
          case LAW, ADMINISTRATIVE_REGULATION, MINISTERIAL_RULE -> true;
          case LOCAL_REGULATION, GOVERNMENT_RULE -> norm.title().startsWith("江苏省");
          case NORMATIVE_DOCUMENT -> false;
        };
  }
}
