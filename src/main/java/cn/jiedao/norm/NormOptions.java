package cn.jiedao.norm;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The norms in force to choose from, of every level: whoever chooses one that is too low is told
 * why it does not do, and shown the way.
 */
@Component
class NormOptions implements OptionProvider {
  private final Norms norms;
  private final Clock clock;

  NormOptions(Norms norms, Clock clock) {
    this.norms = norms;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "norms";
  }

  @Override
  public List<Option> options(Actor actor) {
    List<Norm> known = actor == null ? norms.all() : norms.validOn(LocalDate.now(clock));
    return known.stream().map(norm -> new Option(norm.code(), norm.label())).toList();
  }
}
