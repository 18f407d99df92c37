package cn.jiedao.assessment.result;

import cn.jiedao.assessment.annual.BeyondIndicators;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms of an assessment show besides its title: scores, grades, bonuses, vetoes. */
@Component
class ResultFacts implements FactSource {
  private final DraftResults drafts;
  private final ResultWording wording;
  private final BeyondIndicators beyond;
  private final Steps steps;

  ResultFacts(DraftResults drafts, ResultWording wording, BeyondIndicators beyond, Steps steps) {
    this.drafts = drafts;
    this.wording = wording;
    this.beyond = beyond;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "draftResults",
        asked -> wording.lines(drafts.of(asked.head().number())),
        "bonusSummary",
        asked -> beyond.bonuses(asked.head().number()),
        "vetoSummary",
        asked -> beyond.vetoes(asked.head().number()),
        "bonusesGiven",
        asked -> given(asked, "bonuses"),
        "vetoesGiven",
        asked -> given(asked, "vetoes"));
  }

  /** Where a round comes again, its list goes on from the last one. */
  private Object given(Asked asked, String list) {
    return steps
        .latest(asked.head().number(), "recordBonuses")
        .map(step -> step.answers().get(list))
        .orElse(null);
  }
}
