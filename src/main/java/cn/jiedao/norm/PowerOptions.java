package cn.jiedao.norm;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The own powers of whoever fills in the form (INV-13-12). */
@Component
class PowerOptions implements OptionProvider {
  private final Powers powers;
  private final Clock clock;

  PowerOptions(Powers powers, Clock clock) {
    this.powers = powers;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ownPowers";
  }

  @Override
  public List<Option> options(Actor actor) {
    List<Power> known =
        actor == null ? powers.all() : powers.of(actor.organization(), LocalDate.now(clock));
    return known.stream().map(power -> new Option(power.code(), power.label())).toList();
  }

  @Override
  public Optional<String> refusal() {
    return Optional.of("只能选择本部门已经公布的权力事项");
  }
}
