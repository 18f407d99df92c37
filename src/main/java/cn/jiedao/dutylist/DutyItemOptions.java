package cn.jiedao.dutylist;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The items in force in the unit of whoever fills in the form (INV-20-5). */
@Component
class DutyItemOptions implements OptionProvider {
  private final DutyItems items;
  private final Organizations organizations;
  private final Clock clock;

  DutyItemOptions(DutyItems items, Organizations organizations, Clock clock) {
    this.items = items;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "dutyItems";
  }

  @Override
  public List<Option> options(Actor actor) {
    List<DutyItem> known =
        actor == null
            ? items.all()
            : items.of(organizations.get(actor.organization()).unit(), LocalDate.now(clock));
    return known.stream().map(item -> new Option(item.code(), item.label())).toList();
  }

  @Override
  public Optional<String> refusal() {
    return Optional.of("只能选择本地区现行有效的街道清单事项");
  }
}
