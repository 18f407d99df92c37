package cn.jiedao.security;

import cn.jiedao.organization.Actor;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who calls the API: an outside system, or a person who uses it with his own password.
 *
 * @param client the system's id; null for a person
 * @param organization for which it calls; empty for an administrator
 * @param processes the kinds of cases that a system may start and work on; what a person may start
 * @param sandbox whether it only practises, in the district kept for that
 */
public record ApiCaller(
    String client, String name, String organization, Set<String> processes, boolean sandbox)
    implements AuthenticatedPrincipal {
  /** Opens the API, and nothing else, to a system. */
  public static final String AUTHORITY = "API_CLIENT";

  public boolean isPerson() {
    return client == null;
  }

  /** As the log and the engine name it: no person is called so. */
  @Override
  public String getName() {
    return isPerson() ? name : Actor.groupOfClient(client);
  }
}
