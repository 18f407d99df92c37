package cn.jiedao.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the engine's grants to groups exactly what the house and the models say: what is missing is
 * added, what is no longer said is taken back.
 */
@Component
class GrantBook {
  private static final String STARTABLE_BY = "startableBy";

  private record Place(String group, int resource, String id) {}

  private final AuthorizationService authorizations;
  private final RepositoryService repository;
  private final JdbcClient database;

  GrantBook(
      AuthorizationService authorizations, RepositoryService repository, JdbcClient database) {
    this.authorizations = authorizations;
    this.repository = repository;
    this.database = database;
  }

  /** After the models are deployed, before the first request is let in. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  @Transactional
  public void settle() {
    oneNodeAtATime();
    Map<Place, Grant> wanted = wanted();
    for (Authorization present : presentGrants()) {
      Grant grant = wanted.remove(placeOf(present));
      if (grant == null) authorizations.deleteAuthorization(present.getId());
      else if (bitsOf(present) != bitsOf(grant)) write(present, grant);
    }
    wanted.values().forEach(this::add);
  }

  private void oneNodeAtATime() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.grants'))::text")
        .query(String.class)
        .optional();
  }

  private Map<Place, Grant> wanted() {
    var grants = new ArrayList<>(Grants.ofTheHouse());
    for (ProcessDefinition process :
        repository.createProcessDefinitionQuery().latestVersion().list())
      grants.addAll(Grants.toStart(process.getKey(), startableBy(process)));
    var wanted = new HashMap<Place, Grant>();
    for (Grant grant : grants)
      wanted.put(new Place(grant.group(), grant.resource().resourceType(), grant.id()), grant);
    return wanted;
  }

  /** The groups named in the model; without the property nobody starts it by hand. */
  private List<String> startableBy(ProcessDefinition definition) {
    var process =
        (Process)
            repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementById(definition.getKey());
    if (process.getExtensionElements() == null) return List.of();
    return process
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> STARTABLE_BY.equals(property.getCamundaName()))
        .flatMap(property -> List.of(property.getCamundaValue().split("\\s*,\\s*")).stream())
        .toList();
  }

  /** Rights on a single task, person or group are the engine's own and stay: there are many. */
  private Collection<Authorization> presentGrants() {
    return Stream.of(
            granted().resourceId(Authorization.ANY),
            granted().resourceType(Resources.APPLICATION),
            granted().resourceType(Resources.PROCESS_DEFINITION))
        .flatMap(query -> query.list().stream())
        .collect(Collectors.toMap(Authorization::getId, Function.identity(), (one, same) -> one))
        .values();
  }

  private AuthorizationQuery granted() {
    return authorizations.createAuthorizationQuery();
  }

  private static Place placeOf(Authorization grant) {
    String holder = grant.getGroupId() == null ? grant.getUserId() : grant.getGroupId();
    return new Place(holder, grant.getResourceType(), grant.getResourceId());
  }

  private static int bitsOf(Authorization present) {
    return ((AuthorizationEntity) present).getPermissions();
  }

  private static int bitsOf(Grant grant) {
    return grant.permissions().stream().mapToInt(Permission::getValue).reduce(0, (a, b) -> a | b);
  }

  private void add(Grant grant) {
    boolean everybody = grant.group().equals(Grant.EVERYBODY);
    Authorization entry =
        authorizations.createNewAuthorization(
            everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
    if (!everybody) entry.setGroupId(grant.group());
    Resource resource = grant.resource();
    entry.setResource(resource);
    entry.setResourceId(grant.id());
    write(entry, grant);
  }

  private void write(Authorization entry, Grant grant) {
    entry.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(entry);
  }
}
