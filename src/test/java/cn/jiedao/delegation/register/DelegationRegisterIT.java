package cn.jiedao.delegation.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.api.OutsideSystem;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.security.client.Clients;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody sees of a delegation, while it binds and afterwards. */
@JiedaoTest
class DelegationRegisterIT {
  @LocalServerPort private int port;
  @Autowired private Delegating delegating;
  @Autowired private Delegations delegations;
  @Autowired private Clients clients;
  @Autowired private Officers officers;
  @Autowired private Clock clock;

  @AfterEach
  void back() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-13-13")
  void a_delegation_is_public_while_it_binds_and_stays_in_the_history() {
    String office = delegating.office("wuzhong");
    CaseNumber number = delegating.inEffect(office);
    Delegation entered = delegations.find(number).orElseThrow();
    assertThat(delegations.isInForce(number, LocalDate.now(clock))).isTrue();

    assertThat(page(office))
        .contains(entered.agreementNumber(), entered.notice(), "对随地吐痰、乱扔废弃物、乱涂乱贴等行为的处罚", "第三十四条")
        .contains("街道全部辖区", "承担法律责任", ">有效<", "没有已经终止的委托");
    assertThat(page("")).contains(entered.notice());
    assertThat(new Browser(port).get("/public/delegations?office=nowhere").statusCode())
        .isEqualTo(404);

    JsonNode known = known(office);
    assertThat(known.path("delegation").asText()).isEqualTo(number.value());
    assertThat(known.path("inForce").asBoolean()).isTrue();
    assertThat(known.path("department").asText()).isEqualTo("wuzhong-urban-management");

    officers.pass(Duration.ofDays(760));
    assertThat(delegations.isInForce(number, LocalDate.now(clock))).isFalse();
    assertThat(page(office)).contains("目前没有委托", entered.agreementNumber(), "期限届满");
  }

  private String page(String office) {
    var answer = new Browser(port).get("/public/delegations?office=" + office);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode known(String office) {
    var system = new OutsideSystem(port, clients.key("wuzhong-office-oa", office), null);
    return system.get("/api/v1/delegations").body().path("delegations").path(0);
  }
}
