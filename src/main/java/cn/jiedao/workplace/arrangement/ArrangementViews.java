package cn.jiedao.workplace.arrangement;

import cn.jiedao.engine.LeaderTasks;
import cn.jiedao.engine.LeaderTasks.LeaderTask;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.SigningAuthority;
import cn.jiedao.organization.Substitution;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How substitutions and authorities read, with how each stands today. */
@Component
class ArrangementViews {
  /**
   * A line of the page.
   *
   * @param what why, or what may be signed
   * @param open whether it can still be revoked
   */
  record Line(
      UUID id,
      String represented,
      String standIn,
      LocalDate from,
      LocalDate until,
      String what,
      String state,
      String badge,
      boolean open,
      String fingerprint) {}

  private final LeaderTasks tasks;
  private final Clock clock;

  ArrangementViews(LeaderTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  Collection<LeaderTask> signatures(Organization organization) {
    return tasks.of(organization);
  }

  List<Line> substitutions(Collection<Substitution> all) {
    return all.stream().map(this::line).toList();
  }

  private Line line(Substitution one) {
    String state = state(one.revokedAt(), one.from(), one.until());
    return new Line(
        one.id(),
        one.absentName(),
        one.substituteName(),
        one.from(),
        one.until(),
        one.reason(),
        state,
        badge(state),
        one.isOpenOn(today()),
        null);
  }

  List<Line> authorities(Collection<SigningAuthority> all, Organization organization) {
    Map<String, String> names =
        tasks.of(organization).stream().collect(Collectors.toMap(LeaderTask::id, LeaderTask::name));
    return all.stream().map(one -> line(one, names)).toList();
  }

  private Line line(SigningAuthority one, Map<String, String> names) {
    String state = state(one.revokedAt(), one.from(), one.until());
    return new Line(
        one.id(),
        one.leaderName(),
        one.deputyName(),
        one.from(),
        one.until(),
        one.tasks().stream()
            .map(task -> names.getOrDefault(task, task))
            .collect(Collectors.joining("、")),
        state,
        badge(state),
        one.isOpenOn(today()),
        one.sha256());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private String state(Instant revoked, LocalDate from, LocalDate until) {
    if (revoked != null) return "已撤销";
    if (until.isBefore(today())) return "已到期";
    return from.isAfter(today()) ? "尚未开始" : "有效";
  }

  private static String badge(String state) {
    return switch (state) {
      case "有效" -> "ok";
      case "尚未开始" -> "info";
      default -> "";
    };
  }
}
