package cn.jiedao.assessment.result;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The vetoes that the review found last. */
@Component
class Vetoes {
  private final Steps steps;

  Vetoes(Steps steps) {
    this.steps = steps;
  }

  List<Veto> of(CaseNumber assessment) {
    return steps
        .latest(assessment, "reviewResults")
        .map(Step::answers)
        .map(Vetoes::listed)
        .orElse(List.of());
  }

  static List<Veto> listed(Map<String, Object> answers) {
    return answers.get("vetoes") instanceof List<?> rows
        ? rows.stream().map(row -> Veto.of((Map<?, ?>) row)).toList()
        : List.of();
  }
}
