package cn.jiedao.engine;

import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Organisations to choose from: a district chooses among its own, the city among all. */
@Configuration(proxyBeanMethods = false)
class OrganizationOptions {
  @Bean
  OptionProvider offices(Organizations organizations) {
    return provider(
        "offices",
        actor ->
            reachesAll(actor, organizations)
                ? organizations.offices()
                : organizations.officesOf(unit(actor, organizations).code()),
        organizations);
  }

  @Bean
  OptionProvider allOrganizations(Organizations organizations) {
    return provider(
        "all-organizations",
        actor ->
            organizations.all().stream()
                .filter(
                    body ->
                        reachesAll(actor, organizations)
                            || body.unit().equals(unit(actor, organizations).code()))
                .toList(),
        organizations);
  }

  private interface Choice {
    List<Organization> among(Actor actor);
  }

  private static OptionProvider provider(String name, Choice choice, Organizations organizations) {
    return new OptionProvider() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Option> options(Actor actor) {
        return choice.among(actor).stream()
            .map(body -> new Option(body.code(), label(body, actor, organizations)))
            .toList();
      }
    };
  }

  private static String label(Organization body, Actor actor, Organizations organizations) {
    return reachesAll(actor, organizations)
        ? organizations.unit(body.unit()).name() + " " + body.shortName()
        : body.shortName();
  }

  private static boolean reachesAll(Actor actor, Organizations organizations) {
    return actor == null || unit(actor, organizations).level() == Level.MUNICIPAL;
  }

  private static Unit unit(Actor actor, Organizations organizations) {
    return organizations.unit(organizations.get(actor.organization()).unit());
  }
}
