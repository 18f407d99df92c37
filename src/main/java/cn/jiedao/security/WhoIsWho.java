package cn.jiedao.security;

import cn.jiedao.organization.Administrator;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented people of the demo, as the login page lists them. */
@Component
@Profile("demo")
class WhoIsWho {
  static final String PASSWORD = "jiedao-demo";
  private static final Map<String, String> TOUR = new LinkedHashMap<>();

  static {
    TOUR.put("gusu-market-supervision.clerk", "提出申请、提交材料");
    TOUR.put("gusu-staffing.clerk", "受理申请，要求补正");
    TOUR.put("gusu-pingjiang.leader", "代表街道提出意见");
    TOUR.put("gusu-justice.clerk", "合法性审核");
    TOUR.put("gusu-government-office.clerk", "安排常务会议，起草纪要");
    TOUR.put("gusu-government.leader", "签批上会，签发纪要");
    TOUR.put("admin", "运行监控（Cockpit）");
    TOUR.put("secadmin", "人员与岗位");
  }

  record Entry(String person, String name, String organization, String role) {}

  /** Somebody of the tour, and what he does in it. */
  record Part(String person, String name, String post, String part) {}

  record Body(String name, List<Entry> entries) {}

  private final People people;
  private final Officers officers;
  private final Organizations organizations;
  private volatile List<Body> everyone;

  WhoIsWho(People people, Officers officers, Organizations organizations) {
    this.people = people;
    this.officers = officers;
    this.organizations = organizations;
  }

  List<Part> tour() {
    var parts = new ArrayList<Part>();
    TOUR.forEach(
        (person, does) ->
            everyone()
                .forEach(
                    body ->
                        body.entries().stream()
                            .filter(entry -> entry.person().equals(person))
                            .forEach(entry -> parts.add(part(body, entry, does)))));
    return parts;
  }

  private static Part part(Body body, Entry entry, String does) {
    String post = entry.organization().isEmpty() ? entry.role() : body.name() + "　" + entry.role();
    return new Part(entry.person(), entry.name(), post, does);
  }

  /** Grouped by organisation; read once, since nobody joins a demo. */
  List<Body> everyone() {
    if (everyone == null) everyone = read();
    return everyone;
  }

  private List<Body> read() {
    List<Person> demo = people.all().stream().filter(Person::demo).toList();
    var entries = demo.stream().flatMap(this::entries).toList();
    var bodies = new ArrayList<Body>();
    bodies.add(body("系统、安全、审计管理员（三员）", "", entries));
    for (Organization organization : organizations.all())
      bodies.add(body(organization.name(), organization.code(), entries));
    bodies.removeIf(body -> body.entries().isEmpty());
    return List.copyOf(bodies);
  }

  private static Body body(String name, String code, List<Entry> entries) {
    return new Body(name, entries.stream().filter(e -> e.organization().equals(code)).toList());
  }

  private Stream<Entry> entries(Person person) {
    if (person.administrator().isPresent())
      return Stream.of(
          new Entry(
              person.id(),
              person.name(),
              "",
              person.administrator().map(Administrator::label).get()));
    return officers.postsOf(person.id()).stream()
        .map(post -> new Entry(person.id(), person.name(), post.organization(), post.title()));
  }
}
