package cn.jiedao.assessment.scheme;

import cn.jiedao.Officers;
import cn.jiedao.assessment.Deliberating;
import cn.jiedao.assessment.SchemeAnswers;
import cn.jiedao.assessment.Scheming;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.law.register.LawfulNames;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.CountyFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A scheme, that of the next year whose weights rise, and its amendment, for attempts: one office
 * of the latter two said nothing.
 */
@Component("lawfulSchemesOfTests")
class LawfulSchemes implements LawfulNames {
  private final CountyFixtures counties;
  private final Organizations organizations;
  private final Scheming scheming;
  private final Deliberating deliberating;
  private final Officers officers;
  private final Clock clock;

  LawfulSchemes(
      CountyFixtures counties,
      Organizations organizations,
      Scheming scheming,
      Deliberating deliberating,
      Officers officers,
      Clock clock) {
    this.counties = counties;
    this.organizations = organizations;
    this.scheming = scheming;
    this.deliberating = deliberating;
    this.officers = officers;
    this.clock = clock;
  }

  @Override
  public Map<String, String> names() {
    String unit = counties.county(2);
    List<String> offices = organizations.officesOf(unit).stream().map(Organization::code).toList();
    CaseNumber earlier = scheming.inForce(unit, 2026, offices);
    officers.pass(Duration.between(clock.instant(), scheming.autumn(2026)));
    CaseNumber scheme = rising(unit, offices);
    CaseNumber amendment = rising(unit, offices);
    return Map.of(
        "schemeBefore", earlier.value(),
        "scheme", scheme.value(),
        "amendment", amendment.value());
  }

  private CaseNumber rising(String unit, List<String> offices) {
    CaseNumber number = scheming.propose(unit, 2027, offices);
    scheming.draft(number, rising(unit));
    scheming.opine(number, offices.get(0), "agree");
    scheming.letTheTimePass(number);
    scheming.settleSilence(number, "recorded");
    scheming.answer(number, "kept");
    deliberating.meet(number, "adopted");
    deliberating.notice(number, 0);
    return number;
  }

  /** One more for city management and for society than in 2026, less for the economy. */
  static Map<String, Object> rising(String unit) {
    var weights = Map.of("3.1", 18, "4.1", 17, "7.1", 4, "8.1", 1);
    return SchemeAnswers.draft(SchemeAnswers.weighing(SchemeAnswers.indicators(unit), weights));
  }
}
