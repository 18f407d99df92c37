package cn.jiedao.organization;

import java.util.Collection;
import java.util.Optional;

/**
 * Who acts, and for which organisation: what every step and every signature names.
 *
 * @param client the outside system through which the person acts, null at a screen
 */
public record Actor(
    String person, String personName, String organization, boolean leader, String client) {
  private static final String CLIENT = "client:";

  /** The pseudo group that tells the engine's authentication which system a person acts through. */
  public static String groupOfClient(String client) {
    return CLIENT + client;
  }

  static Optional<String> clientAmong(Collection<String> groups) {
    return groups.stream()
        .filter(Actor::isClient)
        .map(group -> group.substring(CLIENT.length()))
        .findFirst();
  }

  /** No group of the register can be taken for one: a code holds no colon. */
  static boolean isClient(String group) {
    return group.startsWith(CLIENT);
  }
}
