package cn.jiedao.engine;

import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Organisations to choose from: a district chooses among its own, the city among all that are real.
 */
@Configuration(proxyBeanMethods = false)
class OrganizationOptions {
  @Bean
  OptionProvider offices(Organizations organizations) {
    return provider(
        "offices",
        actor ->
            actor == null
                ? ever(organizations)
                : within(actor, organizations.offices(), organizations),
        organizations);
  }

  /** Also abolished ones: for steps of a running case, whose rules say which of them it has. */
  @Bean
  OptionProvider officesEver(Organizations organizations) {
    return provider(
        "offices-ever", actor -> within(actor, ever(organizations), organizations), organizations);
  }

  @Bean
  OptionProvider allOrganizations(Organizations organizations) {
    return provider(
        "all-organizations",
        actor ->
            actor == null
                ? organizations.known()
                : within(actor, organizations.all(), organizations),
        organizations);
  }

  private static List<Organization> ever(Organizations organizations) {
    return organizations.known().stream().filter(body -> body.kind() == Kind.OFFICE).toList();
  }

  private static List<Organization> within(
      Actor actor, List<Organization> all, Organizations organizations) {
    if (actor == null) return all;
    String own = unit(actor, organizations).code();
    boolean city = reachesAll(actor, organizations);
    return all.stream()
        .filter(body -> body.unit().equals(own) || city && !organizations.isSandbox(body.code()))
        .toList();
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
    String name = body.shortName() + (organizations.isAbolished(body.code()) ? "（已撤销）" : "");
    return reachesAll(actor, organizations)
        ? organizations.unit(body.unit()).name() + " " + name
        : name;
  }

  private static boolean reachesAll(Actor actor, Organizations organizations) {
    return actor == null || unit(actor, organizations).level() == Level.MUNICIPAL;
  }

  private static Unit unit(Actor actor, Organizations organizations) {
    return organizations.unit(organizations.get(actor.organization()).unit());
  }
}
