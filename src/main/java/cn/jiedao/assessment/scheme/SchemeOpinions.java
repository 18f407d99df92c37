package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the offices said of the last draft of a scheme, or that they said nothing (Art. 20). */
@Component
class SchemeOpinions {
  private static final String SILENCE = "enterSilenceOnScheme";
  private static final Set<String> HEARD = Set.of("giveSchemeOpinion", SILENCE);

  private final Steps steps;

  SchemeOpinions(Steps steps) {
    this.steps = steps;
  }

  /** The last word of each office since the last draft, or the record of its silence. */
  List<Step> of(CaseNumber number) {
    int drafted = steps.latest(number, "draftScheme").map(Step::seq).orElse(0);
    var last = new LinkedHashMap<String, Step>();
    steps.of(number).stream()
        .filter(step -> step.seq() > drafted && HEARD.contains(step.element()))
        .forEach(step -> last.put(office(step), step));
    return List.copyOf(last.values());
  }

  /** Those that have something against it. */
  List<Step> comments(CaseNumber number) {
    return of(number).stream()
        .filter(step -> "comment".equals(step.text("schemeOpinion")))
        .toList();
  }

  /** As the meeting reads it: silence is no consent. */
  static String words(Step step) {
    if (step.element().equals(SILENCE))
      return "经提醒、催告未反馈（" + step.text("remindedOn") + " 提醒，" + step.text("escalatedOn") + " 催告）";
    return "comment".equals(step.text("schemeOpinion")) ? step.text("opinionText") : "没有意见";
  }

  /** Who said it, or did not: itself, or the abolished office that it succeeded. */
  static String office(Step step) {
    if (step.element().equals(SILENCE)) return step.text("office");
    String former = step.text("formerOffice");
    return former == null ? step.organization() : former;
  }
}
