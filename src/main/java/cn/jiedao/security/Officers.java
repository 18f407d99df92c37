package cn.jiedao.security;

import cn.jiedao.organization.Administrator;
import cn.jiedao.organization.Mandate;
import cn.jiedao.organization.Mandates;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import cn.jiedao.organization.Post;
import cn.jiedao.organization.Posts;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.Successions;
import cn.jiedao.security.Officer.Duty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes an officer of a person: for one of his posts, or as one of the three administrators. */
@Component
class Officers {
  private final People people;
  private final Posts posts;
  private final Mandates mandates;
  private final Organizations organizations;
  private final Successions successions;
  private final Clock clock;

  Officers(
      People people,
      Posts posts,
      Mandates mandates,
      Organizations organizations,
      Successions successions,
      Clock clock) {
    this.people = people;
    this.posts = posts;
    this.mandates = mandates;
    this.organizations = organizations;
    this.successions = successions;
    this.clock = clock;
  }

  /** Somebody who has just shown his password; a single post needs no choice. */
  Officer enter(String id) {
    Person person = people.find(id).orElseThrow();
    List<Post> held = postsOf(id);
    return held.size() == 1 ? officer(person, held.get(0)) : withoutPost(person);
  }

  Optional<Officer> actingFor(Officer officer, String organization) {
    return people
        .find(officer.person())
        .flatMap(
            person ->
                postsOf(person.id()).stream()
                    .filter(post -> post.organization().equals(organization))
                    .findFirst()
                    .map(post -> officer(person, post)));
  }

  /** Somebody who acts in another's stead, as long as he may. */
  Optional<Officer> standingIn(Officer officer, UUID mandate) {
    LocalDate today = LocalDate.now(clock);
    return people
        .find(officer.person())
        .flatMap(
            person ->
                mandates.find(person.id(), mandate, today).map(one -> officer(person, one, today)));
  }

  /** The same officer as his posts stand now; empty when he has no account any more. */
  Optional<Officer> refreshed(Officer officer) {
    if (people.find(officer.person()).isEmpty()) return Optional.empty();
    Optional<Officer> standingIn =
        Optional.ofNullable(officer.mandate()).flatMap(one -> standingIn(officer, one.id()));
    return standingIn
        .or(() -> actingFor(officer, officer.organization()))
        .or(() -> actingFor(officer, successor(officer.organization())))
        .or(() -> Optional.of(enter(officer.person())));
  }

  /** Whoever worked for an office that was abolished goes on for its successor. */
  private String successor(String organization) {
    return successions.of(organization, Matter.PEOPLE, LocalDate.now(clock));
  }

  /** What somebody may do for an organisation where he holds a post today. */
  Optional<List<String>> groupsOf(String person, String organization) {
    return postsOf(person).stream()
        .filter(post -> post.organization().equals(organization))
        .filter(post -> people.hasAccount(person))
        .findFirst()
        .map(posts::groupsOf);
  }

  List<Post> postsOf(String person) {
    return posts.of(person, LocalDate.now(clock));
  }

  List<Mandate> mandatesOf(String person) {
    return mandates.of(person, LocalDate.now(clock));
  }

  private Officer officer(Person person, Mandate mandate, LocalDate day) {
    return new Officer(
        person.id(),
        person.name(),
        mandate.organization(),
        organizations.get(mandate.organization()).name(),
        mandates.groupsOf(mandate, day),
        duty(person),
        mandate);
  }

  private static Duty duty(Person person) {
    return person.mustChangePassword() ? Duty.MUST_CHANGE_PASSWORD : Duty.ON_DUTY;
  }

  private Officer officer(Person person, Post post) {
    String name = organizations.get(post.organization()).name();
    return new Officer(
        person.id(), person.name(), post.organization(), name, posts.groupsOf(post), duty(person));
  }

  private Officer withoutPost(Person person) {
    List<String> groups = person.administrator().map(Administrator::group).stream().toList();
    Duty duty = groups.isEmpty() ? Duty.MUST_CHOOSE_POST : Duty.ON_DUTY;
    if (person.mustChangePassword()) duty = Duty.MUST_CHANGE_PASSWORD;
    String label = person.administrator().map(Administrator::label).orElse("");
    return new Officer(person.id(), person.name(), "", label, groups, duty);
  }
}
