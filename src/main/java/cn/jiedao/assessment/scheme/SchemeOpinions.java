package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the offices said of the last draft of a scheme (Art. 20). */
@Component
class SchemeOpinions {
  private final Steps steps;

  SchemeOpinions(Steps steps) {
    this.steps = steps;
  }

  /** The last word of each office since the last draft. */
  List<Step> of(CaseNumber number) {
    int drafted = steps.latest(number, "draftScheme").map(Step::seq).orElse(0);
    var last = new LinkedHashMap<String, Step>();
    steps.of(number, "giveSchemeOpinion").stream()
        .filter(step -> step.seq() > drafted)
        .forEach(step -> last.put(office(step), step));
    return List.copyOf(last.values());
  }

  /** Those that have something against it. */
  List<Step> comments(CaseNumber number) {
    return of(number).stream()
        .filter(step -> "comment".equals(step.text("schemeOpinion")))
        .toList();
  }

  /** For whom somebody spoke: itself, or the abolished office that it succeeded. */
  static String office(Step step) {
    String former = step.text("formerOffice");
    return former == null ? step.organization() : former;
  }
}
