package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Indicators by which the case assesses the office that a step is about; outside of an assessment
 * there are none (Art. 20).
 *
 * @param finding what is told of a code that is none of them
 */
public record IndicatorChoice(
    String name, String finding, BiFunction<CaseNumber, String, List<Option>> choices)
    implements OptionProvider {
  @Override
  public List<Option> options(Actor actor) {
    return List.of();
  }

  @Override
  public List<Option> options(Actor actor, Place place) {
    return place.about().get("office") instanceof String office
        ? choices.apply(place.caseNumber(), office)
        : List.of();
  }

  public static Option option(Indicator one) {
    return new Option(
        one.code(), "%s %s（权重 %s）".formatted(one.code(), one.name(), one.weight().toPlainString()));
  }

  @Override
  public Optional<String> refusal() {
    return Optional.of(finding);
  }
}
