package cn.jiedao.desk;

import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.TaskActs;
import cn.jiedao.form.Option;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import cn.jiedao.organization.Post;
import cn.jiedao.organization.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who else is on duty in an organisation, to choose from. */
@Component
class Colleagues {
  private final Posts posts;
  private final People people;
  private final TaskActs tasks;
  private final Clock clock;

  Colleagues(Posts posts, People people, TaskActs tasks, Clock clock) {
    this.posts = posts;
    this.people = people;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Everybody on duty there, but one. */
  List<Option> of(String organization, String except) {
    return posts.personsOf(organization, false, LocalDate.now(clock)).stream()
        .filter(person -> !person.equals(except))
        .map(person -> new Option(person, label(person, organization)))
        .toList();
  }

  /** Those there to whom a task may be handed. */
  List<Option> whoMayHave(OpenTask task, String organization) {
    return of(organization, task.assignee()).stream()
        .filter(option -> tasks.obstacle(task, option.value()) == null)
        .toList();
  }

  boolean areThere(String person, String organization) {
    return posts.of(person, LocalDate.now(clock)).stream()
        .anyMatch(post -> post.organization().equals(organization));
  }

  String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }

  private String label(String person, String organization) {
    return posts.of(person, LocalDate.now(clock)).stream()
        .filter(post -> post.organization().equals(organization))
        .map(Post::title)
        .findFirst()
        .map(title -> name(person) + "（" + title + "）")
        .orElseGet(() -> name(person));
  }
}
