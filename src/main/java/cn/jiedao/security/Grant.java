package cn.jiedao.security;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** One right of a group, or of everybody ({@code *}), on one resource of the engine. */
record Grant(String group, Resource resource, String id, Set<Permission> permissions) {
  static final String EVERYBODY = Authorization.ANY;

  static Grant to(String group, Resource resource, String id, Permission... permissions) {
    return new Grant(group, resource, id, Set.of(permissions));
  }
}
