package cn.jiedao.assessment.annual;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The vetoes of an assessment, as they were recorded last: before the offices were heard. */
@Component
public class Vetoes {
  private final Steps steps;

  Vetoes(Steps steps) {
    this.steps = steps;
  }

  public List<Veto> of(CaseNumber assessment) {
    return steps
        .latest(assessment, "recordBonuses")
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
