package cn.jiedao.establishment.city;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.establishment.Materials;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;

/** The city's part run alone: called by a root model of its own, already handed up to the city. */
@Component("cityAloneOfTests")
public class CityAlone {
  static final String APPLICANT = "taicang-government.clerk";
  private static final String ROOT = "establishment-city-alone";

  private final ProcessEngine engine;
  private final Officers officers;
  private final Cases cases;
  private final Steps steps;
  private final Materials materials;
  private final OfficeFixtures offices;
  private final PeopleFixtures people;
  private final Clock clock;
  private boolean deployed;

  public CityAlone(
      ProcessEngine engine,
      Officers officers,
      Cases cases,
      Steps steps,
      Materials materials,
      OfficeFixtures offices,
      PeopleFixtures people,
      Clock clock) {
    this.engine = engine;
    this.officers = officers;
    this.cases = cases;
    this.steps = steps;
    this.materials = materials;
    this.offices = offices;
    this.people = people;
    this.clock = clock;
  }

  /** A renaming of an office of its own, under a name that no other has. */
  Map<String, Object> proposal() {
    var answers = new HashMap<String, Object>();
    answers.put("changeType", "renaming");
    answers.put("approvalAuthority", "municipal");
    answers.put("offices", List.of(offices.office("taicang", 2)));
    answers.put("newName", offices.name());
    answers.put("seatAddress", "新湖路1号");
    answers.put("phone", "0512-53520000");
    answers.put("area", 12.5);
    answers.put("registeredPopulation", 40000);
    answers.put("residentPopulation", 65000);
    answers.put("neighbours", "东邻城厢，南邻双凤，西邻沙溪，北邻浮桥。");
    answers.put("boundary", "东至新港路，南至太平路，西至长春路，北至苏州路。");
    answers.put("reason", "原名称容易与相邻地区混淆，群众反映强烈。".repeat(12));
    answers.put("effectiveDate", LocalDate.now(clock).plusMonths(6).toString());
    answers.put("serviceArrangement", "原服务窗口和电话不变。");
    return answers;
  }

  /** The same where a town is concerned. */
  Map<String, Object> proposalOfATown() {
    Map<String, Object> answers = proposal();
    answers.put("approvalAuthority", "provincial");
    answers.put("towns", "浏河镇");
    return answers;
  }

  CaseNumber begin() {
    return begin(proposal());
  }

  /** As the county hands it up: signed, with every document it must have. */
  CaseNumber begin(Map<String, Object> proposal) {
    return begin(proposal, List.of());
  }

  /**
   * @param lacking kinds of documents that the county forgot
   */
  CaseNumber begin(Map<String, Object> proposal, List<String> lacking) {
    deploy();
    CaseNumber number = officers.start(APPLICANT, ROOT, proposal);
    for (String kind : materials.of(proposal.get("changeType").toString()))
      if (!lacking.contains(kind)) officers.attach(APPLICANT, number, kind, kind);
    sign(number);
    cases.handUp(number, "suzhou-civil-affairs");
    return number;
  }

  private void sign(CaseNumber number) {
    var request =
        Map.<String, Object>of(
            "applicationSignature", "signed",
            "requestNumber", "太政〔2026〕31号",
            "requestDate", LocalDate.now(clock).toString());
    officers.as(
        "taicang-government.leader",
        () ->
            steps.append(
                number,
                new StepEntry(
                    Step.Kind.TASK,
                    "establishment-county",
                    "signApplication",
                    "签发请示",
                    null,
                    request)));
  }

  /** What the city's part told its caller. */
  Object outcome(CaseNumber number) {
    return engine
        .getRuntimeService()
        .getVariable(officers.instance(number).getId(), "changeOutcome");
  }

  /** How one of its procedures ended last, by the id of its end event. */
  String ending(CaseNumber number, String process) {
    String instance =
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .processDefinitionKey(process)
            .singleResult()
            .getId();
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .activityType("noneEndEvent")
        .singleResult()
        .getActivityId();
  }

  private synchronized void deploy() {
    if (deployed) return;
    deployed = true;
    people.unit("taicang");
    DeploymentBuilder deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(ROOT)
            .enableDuplicateFiltering(false)
            .addClasspathResource("models/" + ROOT + ".bpmn")
            .addClasspathResource("forms/establishment/office-establishment.form");
    for (String part : List.of("acceptance", "review", "decision")) {
      deployment.addClasspathResource("processes/establishment/establishment-" + part + ".bpmn");
      forms("forms/establishment", "establishment-" + part + "-", deployment);
    }
    deployment.addClasspathResource("processes/shared/executive-meeting.bpmn");
    forms("forms/shared", "executive-meeting-", deployment);
    deployment.deploy();
    allowStart(engine.getAuthorizationService());
  }

  private static void forms(String folder, String start, DeploymentBuilder deployment) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith(start))
          .forEach(file -> deployment.addClasspathResource(folder + "/" + file));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static void allowStart(AuthorizationService authorizations) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId("kind-government");
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId(ROOT);
    grant.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
    grant.addPermission(ProcessDefinitionPermissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
