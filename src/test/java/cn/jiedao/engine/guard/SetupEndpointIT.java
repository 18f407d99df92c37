package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * CVE-2026-77226: the web apps let a stranger make himself administrator while the group of the
 * engine's administrators is empty, and with us it always is.
 */
@JiedaoTest
class SetupEndpointIT {
  private static final String STRANGER =
      "{\"profile\":{\"id\":\"stranger\",\"firstName\":\"a\",\"lastName\":\"b\"},"
          + "\"credentials\":{\"password\":\"Stranger-2026-11\"}}";

  @Autowired private IdentityService identity;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/setup/default/user/create/",
        "/camunda/api/admin/setup;x=1/default/user/create",
        "/camunda/api/admin//setup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/x/../admin/setup/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin/setup%2fdefault/user/create",
        "/camunda/app/admin/default/setup/"
      })
  void a_stranger_never_makes_himself_administrator(String path) {
    assertThat(knock(path)).isIn(302, 400, 401, 403, 404);
    assertThat(identity.createUserQuery().userId("stranger").count()).isZero();
  }

  @Test
  void nor_do_many_strangers_at_once() {
    String path = "/camunda/api/admin/setup/default/user/create";
    assertThat(IntStream.range(0, 20).parallel().map(i -> knock(path)))
        .allMatch(status -> status == 401 || status == 403);
    assertThat(identity.createUserQuery().userId("stranger").count()).isZero();
  }

  @Test
  void the_group_that_passes_every_check_cannot_exist() {
    assertThat(identity.createGroupQuery().groupId("camunda-admin").count()).isZero();
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).isEmpty();
    assertThatThrownBy(() -> identity.saveGroup(identity.newGroup("camunda-admin")))
        .isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> identity.saveUser(identity.newUser("camunda-admin")))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void the_web_apps_believe_that_an_administrator_exists() {
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
  }

  private int knock(String path) {
    return EngineRest.asNobody(port).send("POST", path, STRANGER).statusCode();
  }
}
