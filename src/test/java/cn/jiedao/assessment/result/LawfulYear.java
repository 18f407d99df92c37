package cn.jiedao.assessment.result;

import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.law.register.LawfulNames;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The final results of two offices, one of them held back by an event, for attempts. */
@Component("lawfulYearOfTests")
class LawfulYear implements LawfulNames {
  private final Assessing assessing;
  private final Contributing contributing;

  LawfulYear(Assessing assessing, Contributing contributing) {
    this.assessing = assessing;
    this.contributing = contributing;
  }

  @Override
  public Map<String, String> names() {
    CaseNumber number = assessing.begun(assessing.county(2, 2026), 2026);
    String first = assessing.offices(number).get(0);
    contributing.contribute(number, office -> 95);
    assessing.vetoes(number, Assessing.veto(first, "city-appearance-34"));
    contributing.each(number, "stateOnScore", "leader", shown -> Map.of("scoreStatement", "agree"));
    assessing.review(number, "confirmed");
    assessing.decide(number);
    contributing.each(number, "fileAppeal", "leader", shown -> Map.of("appeal", "waived"));
    return Map.of("assessment", number.value());
  }
}
