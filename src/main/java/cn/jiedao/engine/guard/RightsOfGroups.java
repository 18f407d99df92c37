package cn.jiedao.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks for the rights of the caller's groups at once. The stock manager first reads, in every
 * command, which groups have any right at all: a pass over the rights on all open tasks.
 */
class RightsOfGroups extends AuthorizationManager {
  @Override
  public List<String> filterAuthenticatedGroupIds(List<String> groups) {
    return groups == null ? List.of() : groups;
  }

  static class Factory implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new RightsOfGroups();
    }
  }
}
