package cn.jiedao.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who acts now: the engine's authentication, whose groups are those of the chosen post. The engine
 * is asked for lazily, because its own gate needs actors while it is being built.
 */
@Component
public class Actors {
  private static final Set<String> ADMINISTRATORS =
      Arrays.stream(Administrator.values()).map(Administrator::group).collect(Collectors.toSet());

  private final ObjectProvider<IdentityService> identities;
  private final JdbcClient database;

  /** Every step asks for it, and no act of ours changes it. */
  private final Map<String, String> names = new ConcurrentHashMap<>();

  Actors(ObjectProvider<IdentityService> identities, JdbcClient database) {
    this.identities = identities;
    this.database = database;
  }

  /**
   * @throws AccessDeniedException where nobody acts, or not for exactly one organisation
   */
  public Actor current() {
    return find().orElseThrow(() -> new AccessDeniedException("当前账号没有代表任何单位办理业务，请先登录并选择职务。"));
  }

  /**
   * Empty without a caller, for an administrator, and while someone with two posts has not chosen.
   */
  public Optional<Actor> find() {
    Authentication caller = identities.getObject().getCurrentAuthentication();
    if (caller == null || caller.getUserId() == null) return Optional.empty();
    List<String> groups = caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
    return organization(groups).map(code -> actor(caller.getUserId(), code, groups));
  }

  /** Who manages the house acts for no organisation: what he does in a case is the house's step. */
  public Optional<Actor> administrator() {
    return Optional.ofNullable(identities.getObject().getCurrentAuthentication())
        .filter(caller -> caller.getGroupIds() != null)
        .filter(caller -> caller.getGroupIds().stream().anyMatch(ADMINISTRATORS::contains))
        .map(Authentication::getUserId)
        .map(id -> new Actor(id, names.computeIfAbsent(id, this::name), null, false, null));
  }

  private Actor actor(String person, String organization, List<String> groups) {
    String name = names.computeIfAbsent(person, this::name);
    return new Actor(
        person,
        name == null ? person : name,
        organization,
        groups.contains(organization + Post.LEADER),
        Actor.clientAmong(groups).orElse(null),
        Actor.representedAmong(groups).orElse(null),
        Actor.authorityAmong(groups).orElse(null));
  }

  /** Null for somebody who is not in the register of people. */
  private String name(String person) {
    return database
        .sql("select name from person where id = :id")
        .param("id", person)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  static Optional<String> organization(List<String> groups) {
    List<String> organizations = groups.stream().filter(Actors::isOrganization).distinct().toList();
    return organizations.size() == 1 ? Optional.of(organizations.get(0)) : Optional.empty();
  }

  private static boolean isOrganization(String group) {
    return !group.startsWith("kind-")
        && !Actor.isPseudo(group)
        && !group.endsWith(Post.LEADER)
        && !ADMINISTRATORS.contains(group)
        && !group.equals("camunda-admin");
  }
}
