package cn.jiedao.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What members of some groups may start by hand, as their models say ({@code startableBy}). */
@Component
public class StartableProcesses {
  private static final String ANYBODY = "anybody";

  private final IdentityService identities;
  private final RepositoryService repository;

  StartableProcesses(IdentityService identities, RepositoryService repository) {
    this.identities = identities;
    this.repository = repository;
  }

  /** Their ids, each with its Chinese name. */
  public Map<String, String> by(Collection<String> groups) {
    Authentication caller = identities.getCurrentAuthentication();
    identities.setAuthentication(ANYBODY, List.copyOf(groups));
    try {
      var names = new TreeMap<String, String>();
      repository
          .createProcessDefinitionQuery()
          .startablePermissionCheck()
          .latestVersion()
          .list()
          .forEach(process -> names.put(process.getKey(), process.getName()));
      return names;
    } finally {
      if (caller == null) identities.clearAuthentication();
      else identities.setAuthentication(caller.getUserId(), caller.getGroupIds());
    }
  }
}
