package cn.jiedao.meeting;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The topics a government office may choose for its own government's session; those of another
 * level are no choice at all (INV-12-6).
 */
@Component
class AgendaTopics implements OptionProvider {
  private final Agenda agenda;
  private final Organizations organizations;

  AgendaTopics(Agenda agenda, Organizations organizations) {
    this.agenda = agenda;
    this.organizations = organizations;
  }

  @Override
  public String name() {
    return "agenda-topics";
  }

  @Override
  public List<Option> options(Actor actor) {
    if (actor == null) return agenda.all().stream().map(AgendaTopics::option).toList();
    Organization office = organizations.get(actor.organization());
    if (!office.function().equals("government-office")) return List.of();
    return organizations
        .withFunction(office.unit(), "government")
        .map(government -> agenda.waiting(government.code()))
        .orElse(List.of())
        .stream()
        .map(AgendaTopics::option)
        .toList();
  }

  private static Option option(Topic topic) {
    return new Option(
        topic.caseNumber().value(), topic.title() + "（" + topic.caseNumber().value() + "）");
  }
}
