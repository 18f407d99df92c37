package cn.jiedao.accountability.commendation;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Staff of the offices of one's own county, to nominate one of them. */
@Component
class OfficeStaff implements OptionProvider {
  private final Organizations organizations;
  private final Posts posts;
  private final AwardNames names;
  private final Clock clock;

  OfficeStaff(Organizations organizations, Posts posts, AwardNames names, Clock clock) {
    this.organizations = organizations;
    this.posts = posts;
    this.names = names;
    this.clock = clock;
  }

  /** A choice names the office and, after a slash, the person. */
  static String choice(String office, String person) {
    return office + "/" + person;
  }

  static String office(String choice) {
    return choice.substring(0, choice.indexOf('/'));
  }

  static String person(String choice) {
    return choice.substring(choice.indexOf('/') + 1);
  }

  @Override
  public String name() {
    return "officeStaff";
  }

  @Override
  public List<Option> options(Actor actor) {
    Map<String, String> known = names.everybody();
    var options = new ArrayList<Option>();
    for (Organization office : offices(actor))
      for (String person : staff(office.code(), actor))
        options.add(
            new Option(
                choice(office.code(), person), known.get(person) + "（" + office.shortName() + "）"));
    return options;
  }

  /** Who only reads is told of whoever was chosen, though he or his office has left since. */
  private List<Organization> offices(Actor actor) {
    return actor == null
        ? organizations.known().stream().filter(body -> body.kind() == Kind.OFFICE).toList()
        : organizations.officesOf(organizations.get(actor.organization()).unit());
  }

  private List<String> staff(String office, Actor actor) {
    return actor == null
        ? posts.everIn(office)
        : posts.personsOf(office, false, LocalDate.now(clock));
  }
}
