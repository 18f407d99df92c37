package cn.jiedao;

import cn.jiedao.casefile.CaseNumber;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A shared procedure run alone: called by a root model of its own, which opens the case. */
public final class SharedProcedure {
  private final ProcessEngine engine;
  private final Officers officers;
  private final String name;

  /**
   * @param name of the procedure; its root is the test model of that name with {@code -alone}
   * @param tasks whose forms it needs
   */
  public SharedProcedure(ProcessEngine engine, Officers officers, String name, String... tasks) {
    this.engine = engine;
    this.officers = officers;
    this.name = name;
    DeploymentBuilder deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(root())
            .enableDuplicateFiltering(false)
            .addClasspathResource("models/" + root() + ".bpmn")
            .addClasspathResource("models/proposal-alone.form")
            .addInputStream("processes/shared/" + name + ".bpmn", model());
    for (String task : tasks)
      deployment.addClasspathResource("forms/shared/" + name + "-" + task + ".form");
    deployment.deploy();
    allowStart(engine.getAuthorizationService());
  }

  /** As the house has it now, which is not always the packaged release. */
  private InputStream model() {
    RepositoryService repository = engine.getRepositoryService();
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(name)
        .orderByProcessDefinitionVersion()
        .desc()
        .list()
        .stream()
        .filter(version -> isOfTheHouse(repository, version))
        .findFirst()
        .map(version -> repository.getProcessModel(version.getId()))
        .orElseThrow();
  }

  private static boolean isOfTheHouse(RepositoryService repository, ProcessDefinition version) {
    return repository
            .createDeploymentQuery()
            .deploymentId(version.getDeploymentId())
            .deploymentName("jiedao")
            .count()
        > 0;
  }

  private void allowStart(AuthorizationService authorizations) {
    var known =
        authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.PROCESS_DEFINITION)
            .resourceId(root());
    if (known.count() > 0) return;
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId("kind-department");
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId(root());
    grant.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
    grant.addPermission(ProcessDefinitionPermissions.READ);
    authorizations.saveAuthorization(grant);
  }

  private String root() {
    return name + "-alone";
  }

  public CaseNumber begin(String person, String title) {
    return officers.start(person, root(), Map.of("title", title));
  }

  /** The running instance of the procedure itself. */
  public ProcessInstance of(CaseNumber number) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number.value())
        .processDefinitionKey(name)
        .singleResult();
  }

  /** How the procedure ended, by the id of its end event. */
  public String ending(CaseNumber number) {
    HistoricProcessInstance ended =
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .processDefinitionKey(name)
            .singleResult();
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(ended.getId())
        .activityType("noneEndEvent")
        .orderPartiallyByOccurrence()
        .desc()
        .list()
        .get(0)
        .getActivityId();
  }

  /** What the procedure told its caller. */
  public Object told(CaseNumber number, String variable) {
    return engine.getRuntimeService().getVariable(officers.instance(number).getId(), variable);
  }
}
