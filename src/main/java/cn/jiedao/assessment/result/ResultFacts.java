package cn.jiedao.assessment.result;

import static java.util.stream.Collectors.joining;

import cn.jiedao.assessment.annual.Bonuses;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the forms of an assessment show besides its title: scores, grades, bonuses. */
@Component
class ResultFacts implements FactSource {
  private final DraftResults drafts;
  private final ResultWording wording;
  private final Bonuses bonuses;
  private final Organizations organizations;
  private final Steps steps;

  ResultFacts(
      DraftResults drafts,
      ResultWording wording,
      Bonuses bonuses,
      Organizations organizations,
      Steps steps) {
    this.drafts = drafts;
    this.wording = wording;
    this.bonuses = bonuses;
    this.organizations = organizations;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "draftResults",
        asked -> wording.lines(drafts.of(asked.head().number())),
        "bonusSummary",
        asked -> bonusesOf(asked.head().number()),
        "bonusesGiven",
        asked -> given(asked, "recordBonuses", "bonuses"),
        "vetoesGiven",
        asked -> given(asked, "reviewResults", "vetoes"));
  }

  /** Where a round comes again, its list goes on from the last one. */
  private Object given(Asked asked, String element, String list) {
    return steps
        .latest(asked.head().number(), element)
        .map(step -> step.answers().get(list))
        .orElse(null);
  }

  private String bonusesOf(CaseNumber number) {
    String all =
        bonuses.of(number).stream()
            .map(
                bonus ->
                    "%s %s 分：%s（%s）"
                        .formatted(
                            organizations.get(bonus.office()).shortName(),
                            ResultWording.signed(bonus.points()),
                            bonus.task(),
                            bonus.proof()))
            .collect(joining("\n"));
    return all.isEmpty() ? "没有加减分。" : all;
  }
}
