package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever deploys a model runs code: nobody does at run time, and a release only what is read. */
@JiedaoTest
@Tag("INV-S-17")
class RuntimeDeploymentIT {
  private static final String PART =
      "--part\r\nContent-Disposition: form-data; name=\"a.bpmn\"; filename=\"a.bpmn\"\r\n\r\n%s\r\n--part--\r\n";

  @Autowired private Officers officers;
  @Autowired private RepositoryService repository;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"gusu-justice.leader", "admin", "secadmin", "auditor"})
  void nobody_deploys_at_run_time(String person) {
    long before = repository.createDeploymentQuery().count();
    var rest = EngineRest.as(person, port);
    for (String prefix : new String[] {"/engine-rest", "/engine-rest/engine/default"}) {
      String path = prefix + "/deployment/create";
      String body = PART.formatted(model("<userTask id='a'/>"));
      assertThat(rest.sendMultipart(path, "part", body).statusCode()).isIn(403, 415);
      assertThat(rest.send("POST", path, "{}").statusCode()).isEqualTo(403);
    }
    assertThatThrownBy(() -> officers.as(person, () -> deploy("a.bpmn", model(""))))
        .isInstanceOf(AuthorizationException.class);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>",
        "<serviceTask id='x' camunda:class='java.lang.Runtime'/>",
        "<serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
        "<serviceTask id='x' camunda:delegateExpression='${noSuchDelegate}'/>",
        "<userTask id='x' camunda:candidateGroups=\"${''.getClass().forName('a')}\"/>",
        "<userTask id='x' camunda:candidateGroups='${dataSource.getConnection(execution)}'/>"
      })
  void a_release_with_code_in_a_model_does_not_start(String element) {
    assertThatThrownBy(() -> deploy("a.bpmn", model(element)))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("模型被拒绝。元素 x：");
  }

  @Test
  void a_release_with_a_page_or_an_entity_does_not_start() {
    assertThatThrownBy(() -> deploy("a.html", "<script/>"))
        .isInstanceOf(BadUserRequestException.class);
    String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + model("");
    assertThatThrownBy(() -> deploy("a.bpmn", entity))
        .hasMessageContaining("DOCTYPE is disallowed");
  }

  private Object deploy(String name, String content) {
    return repository.createDeployment().addString(name, content).deploy();
  }

  private static String model(String element) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
          <process id="guard-test" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="begin"/>%s
          </process>
        </definitions>
        """
        .formatted(element);
  }
}
