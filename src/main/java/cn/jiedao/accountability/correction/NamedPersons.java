package cn.jiedao.accountability.correction;

import cn.jiedao.organization.People;
import cn.jiedao.organization.Posts;
import cn.jiedao.publication.PersonalData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds persons in what is to be said of an organisation in public (INV-21-7). */
@Component
class NamedPersons {
  private final Posts posts;
  private final ObjectProvider<People> people;
  private final Clock clock;

  /**
   * @param people asked for when needed: they rest on the engine
   */
  NamedPersons(Posts posts, ObjectProvider<People> people, Clock clock) {
    this.posts = posts;
    this.people = people;
    this.clock = clock;
  }

  /** One sentence for each find: somebody responsible, a member of its staff, a personal number. */
  List<String> in(String text, String organization, Collection<String> responsible) {
    String words = wording(text);
    return Stream.concat(
            Stream.concat(responsible.stream(), staff(organization))
                .filter(name -> words.contains(wording(name)))
                .distinct()
                .map(name -> "写有“" + name + "”的姓名"),
            PersonalData.in(text).stream())
        .toList();
  }

  private Stream<String> staff(String organization) {
    return posts.personsOf(organization, false, LocalDate.now(clock)).stream()
        .flatMap(person -> people.getObject().find(person).stream())
        .map(person -> person.name());
  }

  private static String wording(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
