package cn.jiedao.establishment.county;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import cn.jiedao.organization.register.Community;
import cn.jiedao.organization.register.OfficeChange;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.register.OfficeVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of a change let choose: kinds of change, and the communities of the own unit. */
@Configuration(proxyBeanMethods = false)
class ChangeOptions {
  /** 驻地迁移 and 管辖范围变更 stand in the State Council's regulation only: a house may leave them out. */
  @Bean
  OptionProvider changeTypes(
      @Value("${jiedao.establishment.seat-and-boundary:true}") boolean seatAndBoundary) {
    return new Provider(
        "change-types",
        actor ->
            Arrays.stream(OfficeChange.Kind.values())
                .filter(kind -> seatAndBoundary || !isSeatOrBoundary(kind))
                .map(kind -> new Option(ChangeProposal.code(kind), kind.label()))
                .toList());
  }

  private static boolean isSeatOrBoundary(OfficeChange.Kind kind) {
    return kind == OfficeChange.Kind.RELOCATION || kind == OfficeChange.Kind.BOUNDARY_CHANGE;
  }

  @Bean
  OptionProvider communitiesOfTheUnit(
      OfficeRegister register, Organizations organizations, Clock clock) {
    return new Provider(
        "communities",
        actor -> {
          LocalDate today = LocalDate.now(clock);
          return units(actor, organizations)
              .flatMap(unit -> register.officesOf(unit, today).stream())
              .flatMap(
                  office ->
                      register.communitiesOf(office.office(), today).stream()
                          .map(community -> option(community, office)))
              .toList();
        });
  }

  private static Stream<String> units(Actor actor, Organizations organizations) {
    return actor == null
        ? organizations.units().stream().map(Unit::code)
        : Stream.of(organizations.get(actor.organization()).unit());
  }

  private static Option option(Community community, OfficeVersion office) {
    return new Option(community.code(), community.name() + "（" + office.shortName() + "）");
  }

  private record Provider(String name, Function<Actor, List<Option>> choice)
      implements OptionProvider {
    @Override
    public List<Option> options(Actor actor) {
      return choice.apply(actor);
    }
  }
}
