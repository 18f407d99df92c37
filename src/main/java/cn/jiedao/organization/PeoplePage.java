package cn.jiedao.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page of people shows to the one who may see it. */
@Component
class PeoplePage {
  static final int MOST = 50;

  /** One person of the list. */
  record Entry(Person person, String email, boolean account, boolean locked, List<Held> posts) {}

  /** A post with the name of its body; {@code open} while it can still be ended earlier. */
  record Held(Post post, String organization, boolean open) {}

  private final People people;
  private final Posts posts;
  private final Organizations organizations;
  private final Accounts accounts;
  private final Addresses addresses;
  private final Rights rights;
  private final Clock clock;

  PeoplePage(
      People people,
      Posts posts,
      Organizations organizations,
      Accounts accounts,
      Addresses addresses,
      Rights rights,
      Clock clock) {
    this.people = people;
    this.posts = posts;
    this.organizations = organizations;
    this.accounts = accounts;
    this.addresses = addresses;
    this.rights = rights;
    this.clock = clock;
  }

  ModelAndView show(String words) {
    rights.requirePage();
    var page = new ModelAndView("organization/people");
    boolean manages = rights.managesPeople();
    List<Person> found = manages ? people.search(words, MOST + 1) : List.of();
    Set<String> known = accounts.all();
    Set<String> locked = accounts.locked();
    page.addObject("words", words);
    page.addObject("manages", manages);
    page.addObject("appointable", rights.appointable());
    page.addObject("more", found.size() > MOST);
    page.addObject(
        "people", found.stream().limit(MOST).map(person -> entry(person, known, locked)).toList());
    page.addObject("organizations", manages ? organizations.appointable() : List.of());
    page.addObject("today", LocalDate.now(clock));
    return page;
  }

  ModelAndView refused(PeopleRefused refused, Optional<Appointment> input) {
    ModelAndView page = show(input.map(Appointment::person).orElse(""));
    page.setStatus(HttpStatus.BAD_REQUEST);
    page.addObject("objections", refused.objections());
    input.ifPresent(appointment -> page.addObject("input", appointment));
    return page;
  }

  private Entry entry(Person person, Set<String> known, Set<String> locked) {
    LocalDate today = LocalDate.now(clock);
    List<Held> held =
        posts.history(person.id()).stream()
            .map(
                post ->
                    new Held(
                        post,
                        organizations.get(post.organization()).name(),
                        post.until() == null || !post.until().isBefore(today)))
            .toList();
    String email = addresses.of(person.id()).orElse("");
    return new Entry(
        person, email, known.contains(person.id()), locked.contains(person.id()), held);
  }
}
