package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said in the round of one office. */
@Component
class AppealSteps {
  private final Steps steps;

  AppealSteps(Steps steps) {
    this.steps = steps;
  }

  /** The office appealed, or said that it does not. */
  Optional<Step> filed(CaseNumber number, String office) {
    return steps.latest(number, "fileAppeal", Map.of("office", office));
  }

  Optional<Step> decided(CaseNumber number, String office) {
    return steps.latest(number, "decideAppeal", Map.of("office", office));
  }

  /** The lines that the office contests; empty where it does not appeal. */
  List<Map<?, ?>> contested(CaseNumber number, String office) {
    return filed(number, office)
        .filter(step -> step.answers().get("contested") instanceof List<?>)
        .map(step -> (List<?>) step.answers().get("contested"))
        .orElse(List.of())
        .stream()
        .<Map<?, ?>>map(line -> (Map<?, ?>) line)
        .toList();
  }

  /** An indicator by its code, what counts beside the indicators by its name. */
  static String named(String code) {
    return Beyond.of(code).map(Beyond::label).orElse("指标 " + code);
  }

  static String indicator(Map<?, ?> line) {
    return line.get("indicator").toString().strip();
  }
}
