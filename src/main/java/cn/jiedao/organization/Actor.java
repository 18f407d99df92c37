package cn.jiedao.organization;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who acts, and for which organisation: what every step and every signature names.
 *
 * @param client the outside system through which the person acts, null at a screen
 * @param onBehalfOf in whose stead the person acts (代理、代签), null when for himself
 * @param authority id of the written authority by which he signs (授权代签), null without one
 */
public record Actor(
    String person,
    String personName,
    String organization,
    boolean leader,
    String client,
    String onBehalfOf,
    String authority) {
  private static final String CLIENT = "client:";
  private static final String FOR = "for:";
  private static final String AUTHORITY = "by:";

  /** Somebody who acts for himself. */
  public Actor(
      String person, String personName, String organization, boolean leader, String client) {
    this(person, personName, organization, leader, client, null, null);
  }

  /** The house itself, for what it makes in the name of a body. */
  public static Actor house(String organization) {
    return new Actor(null, null, organization, false, null);
  }

  /** Everybody who counts as having done what this person does: four eyes are of two others. */
  public Set<String> hands() {
    return Stream.of(person, onBehalfOf).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** The pseudo group that tells the engine's authentication which system a person acts through. */
  public static String groupOfClient(String client) {
    return CLIENT + client;
  }

  /** The pseudo group that tells in whose stead a person acts. */
  static String groupOfRepresented(String person) {
    return FOR + person;
  }

  /** The pseudo group that tells by which written authority a person signs. */
  static String groupOfAuthority(String authority) {
    return AUTHORITY + authority;
  }

  static Optional<String> clientAmong(Collection<String> groups) {
    return marked(groups, CLIENT);
  }

  static Optional<String> representedAmong(Collection<String> groups) {
    return marked(groups, FOR);
  }

  static Optional<String> authorityAmong(Collection<String> groups) {
    return marked(groups, AUTHORITY);
  }

  private static Optional<String> marked(Collection<String> groups, String mark) {
    return groups.stream()
        .filter(group -> group.startsWith(mark))
        .map(group -> group.substring(mark.length()))
        .findFirst();
  }

  /** No group of the register can be taken for one: a code holds no colon. */
  static boolean isPseudo(String group) {
    return group.indexOf(':') >= 0;
  }
}
