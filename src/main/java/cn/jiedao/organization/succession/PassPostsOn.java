package cn.jiedao.organization.succession;

import cn.jiedao.organization.Identities;
import cn.jiedao.organization.Post;
import cn.jiedao.organization.PostBegun;
import cn.jiedao.organization.PostEnded;
import cn.jiedao.organization.post.PostRows;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Successions;
import cn.jiedao.organization.register.Turn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The people of an abolished office hold the same posts at its successor from the day of the change
 * on; the engine's groups follow in the same transaction.
 */
@Component
class PassPostsOn {
  static final String HOUSE = "jiedao";

  private final Successions successions;
  private final PostRows posts;
  private final PassMandatesOn mandates;
  private final Identities identities;
  private final ApplicationEventPublisher events;

  PassPostsOn(
      Successions successions,
      PostRows posts,
      PassMandatesOn mandates,
      Identities identities,
      ApplicationEventPublisher events) {
    this.successions = successions;
    this.posts = posts;
    this.mandates = mandates;
    this.identities = identities;
    this.events = events;
  }

  @EventListener
  @Order(Turn.PEOPLE)
  void on(OfficesChanged change) {
    for (String office : change.abolished()) {
      String successor = successions.of(office, Matter.PEOPLE, change.day());
      if (!successor.equals(office)) pass(office, successor, change.day());
    }
    identities.follow();
  }

  /** Leaders first: who leads one of two merged offices leads after it too. */
  private void pass(String office, String successor, LocalDate day) {
    for (Post post : posts.from(office, day)) {
      LocalDate first = later(post.from(), day);
      end(post, first.minusDays(1));
      follow(post, successor, first);
    }
    mandates.pass(office, successor, day);
  }

  /** Somebody who works at the successor already keeps the post there, unless the other leads. */
  private void follow(Post post, String successor, LocalDate first) {
    LocalDate from = first;
    List<Post> there = posts.of(post.person(), successor, first);
    for (Post held : there.stream().filter(one -> one.isValidOn(first)).toList()) {
      if (post.leader() && !held.leader() && held.from().isBefore(first))
        end(held, first.minusDays(1));
      else if (held.until() == null) return;
      else from = held.until().plusDays(1);
    }
    LocalDate until = earlier(post.until(), dayBeforeNext(there, from));
    if (until != null && until.isBefore(from)) return;
    Post begun = new Post(post.person(), successor, post.leader(), post.title(), from, until);
    posts.begin(begun);
    events.publishEvent(new PostBegun(begun, HOUSE));
  }

  private void end(Post post, LocalDate lastDay) {
    Post ended =
        new Post(
            post.person(), post.organization(), post.leader(), post.title(), post.from(), lastDay);
    posts.end(ended);
    events.publishEvent(new PostEnded(ended, HOUSE));
  }

  /** Null where no later post at the successor follows. */
  private static LocalDate dayBeforeNext(List<Post> there, LocalDate from) {
    return there.stream()
        .map(Post::from)
        .filter(next -> next.isAfter(from))
        .min(LocalDate::compareTo)
        .map(next -> next.minusDays(1))
        .orElse(null);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) return one == null ? other : one;
    return one.isBefore(other) ? one : other;
  }
}
