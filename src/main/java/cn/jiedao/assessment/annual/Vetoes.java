package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The vetoes of an assessment, as they were recorded last: before the offices were heard. */
@Component
public class Vetoes {
  private final Steps steps;
  private final PanelWords panels;

  Vetoes(Steps steps, PanelWords panels) {
    this.steps = steps;
    this.panels = panels;
  }

  /** Those that hold an office back: none that was lifted on its appeal. */
  public List<Veto> standing(CaseNumber assessment) {
    Set<String> lifted =
        panels.on(assessment, Beyond.VETO).stream()
            .map(PanelWord::office)
            .collect(Collectors.toSet());
    return recorded(assessment).stream().filter(one -> !lifted.contains(one.office())).toList();
  }

  public List<Veto> recorded(CaseNumber assessment) {
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
