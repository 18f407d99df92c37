package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.TaskOpened;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Post;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A task somebody has to do now, as the case file shows it.
 *
 * @param groups who is asked, as the engine knows them ({@code gusu-pingjiang.leader})
 * @param assignee who has claimed it, or null
 * @param due null where the step has no limit
 * @param required kinds of documents that must be there before it can be completed
 * @param optional kinds that may be added while it is open
 * @param message by which the asking organisation's own system may answer, null where only people
 *     do
 * @param revisesProposal whether what is added becomes part of the proposal
 * @param signs whether one of its answers is a signature, which whoever gives it confirms first
 * @param notBy earlier elements whose author may not do this one (four eyes)
 * @param about among the steps of which round these are sought, where several run side by side
 */
public record OpenTask(
    CaseNumber caseNumber,
    String id,
    String process,
    String element,
    String name,
    List<String> groups,
    String assignee,
    Instant created,
    Instant due,
    List<String> required,
    List<String> optional,
    String message,
    boolean revisesProposal,
    boolean signs,
    List<String> notBy,
    Map<String, Object> about) {
  static final String LEADER = ".leader";

  /** Codes of the organisations that are asked. */
  public Set<String> organizations() {
    return groups.stream().map(OpenTask::organization).collect(Collectors.toSet());
  }

  private static String organization(String group) {
    return group.endsWith(LEADER) ? group.substring(0, group.length() - LEADER.length()) : group;
  }

  static boolean isLeaders(String group) {
    return group.endsWith(LEADER);
  }

  /** Whether in this organisation only those who may decide are asked. */
  public boolean asksOnlyLeadersOf(String organization) {
    return asks(organization) && !groups.contains(organization);
  }

  /** May whoever holds this post do it? */
  public boolean isFor(Post post) {
    return groups.contains(post.organization())
        || post.leader() && groups.contains(post.organization() + LEADER);
  }

  public boolean asks(String organization) {
    return organizations().contains(organization);
  }

  /** May this person do it, or has he claimed it? */
  public boolean isFor(Actor actor) {
    return assignee != null && actor.hands().contains(assignee)
        || groups.contains(actor.organization())
        || actor.leader() && groups.contains(actor.organization() + LEADER);
  }

  public boolean accepts(String kind) {
    return required.contains(kind) || optional.contains(kind);
  }

  /** Where it is done. */
  public String link() {
    return TaskOpened.link(id);
  }
}
