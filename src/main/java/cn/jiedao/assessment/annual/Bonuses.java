package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The bonuses of an assessment, as they were recorded last. */
@Component
public class Bonuses {
  private final Steps steps;
  private final PanelWords panels;

  Bonuses(Steps steps, PanelWords panels) {
    this.steps = steps;
    this.panels = panels;
  }

  public List<Bonus> of(CaseNumber assessment) {
    return steps
        .latest(assessment, "recordBonuses")
        .map(Step::answers)
        .map(Bonuses::listed)
        .orElse(List.of());
  }

  /**
   * What an office is given in sum, negative where more is taken; what its appeal made of it is the
   * later word.
   */
  public BigDecimal sum(CaseNumber assessment, String office) {
    return sums(assessment).getOrDefault(office, BigDecimal.ZERO);
  }

  /** The same of every office that is given or taken any. */
  public Map<String, BigDecimal> sums(CaseNumber assessment) {
    var sums = new HashMap<String, BigDecimal>();
    of(assessment).forEach(bonus -> sums.merge(bonus.office(), bonus.points(), BigDecimal::add));
    panels.on(assessment, Beyond.BONUS).forEach(word -> sums.put(word.office(), word.points()));
    return sums;
  }

  static List<Bonus> listed(Map<String, Object> answers) {
    return answers.get("bonuses") instanceof List<?> rows
        ? rows.stream().map(row -> Bonus.of((Map<?, ?>) row)).toList()
        : List.of();
  }
}
