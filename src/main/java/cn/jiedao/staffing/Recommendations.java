package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was recommended last in a case, as the case file keeps it. */
@Component
class Recommendations {
  static final String ELEMENT = "recommendStaffing";
  static final String FACTORS = "factors";

  private final Steps steps;

  Recommendations(Steps steps) {
    this.steps = steps;
  }

  @SuppressWarnings("unchecked")
  Optional<Recommendation> latest(CaseNumber number) {
    return steps
        .latest(number, ELEMENT)
        .map(step -> new Recommendation((List<Map<String, Object>>) step.answers().get(FACTORS)));
  }
}
