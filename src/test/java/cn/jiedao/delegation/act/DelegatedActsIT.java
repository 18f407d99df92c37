package cn.jiedao.delegation.act;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.api.OutsideSystem;
import cn.jiedao.api.OutsideSystem.Answer;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.security.client.Clients;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an office may do under a delegation, and how it is recorded (Art. 13). */
@JiedaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DelegatedActsIT {
  private static final String UNIT = "changshu";
  private static final String BUREAU = UNIT + "-urban-management";
  private static final String LITTERING = BUREAU + "-littering";

  @LocalServerPort private int port;
  @Autowired private Delegating delegating;
  @Autowired private Delegations delegations;
  @Autowired private DelegatedActs acts;
  @Autowired private ActRules rules;
  @Autowired private Officers officers;
  @Autowired private OfficeFixtures offices;
  @Autowired private Clients clients;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Clock clock;
  private String office;
  private CaseNumber number;
  private String community;

  /** Delegated in one of the office's three communities, penalties up to 200 元. */
  @BeforeEach
  void delegate() {
    if (number != null) return;
    office = delegating.office(UNIT);
    community = offices.communities(office).get(0);
    CaseNumber made = delegating.propose(office);
    delegating.prepare(made);
    var terms = new HashMap<>(delegating.terms(made));
    terms.put("area", List.of(community));
    delegating.draft(made, terms);
    delegating.adopt(made);
    delegating.sign(made);
    delegating.publish(made);
    number = made;
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private OutsideSystem system(String organization) {
    String key = clients.key("acts-" + organization, organization, "delegation");
    return new OutsideSystem(port, key, organization + ".clerk");
  }

  private Map<String, Object> fields() {
    return new HashMap<>(
        Map.of(
            "delegation",
            number.value(),
            "matter",
            LITTERING,
            "power",
            "penalty",
            "actNumber",
            "常城罚〔2026〕" + UUID.randomUUID(),
            "actedOn",
            LocalDate.now(clock).toString(),
            "community",
            community,
            "amount",
            50,
            "party",
            "王小明",
            "result",
            "警告，罚款 50 元。"));
  }

  @Test
  @Tag("INV-13-7")
  void an_act_is_the_departments_and_its_party_is_named_to_nobody_else() {
    Answer recorded = system(office).post("/api/v1/delegated-acts", fields());
    assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
    assertThat(recorded.body().path("issuer").asText()).isEqualTo("常熟市综合行政执法局");
    assertThat(recorded.body().path("complaintsTo").asText()).isEqualTo("常熟市综合行政执法局");
    String list = "/api/v1/delegated-acts?delegation=" + number;
    assertThat(system(BUREAU).get(list).body().toString()).contains("王小明");
    assertThat(system(UNIT + "-justice").get(list).body().toString())
        .contains("警告")
        .contains("王＊＊")
        .doesNotContain("王小明");
    assertThat(system("gusu-justice").get(list).status()).isEqualTo(404);
  }

  @Test
  @Tag("INV-13-4")
  @Tag("INV-13-6")
  void what_is_outside_the_delegation_is_refused_with_its_reason() {
    LocalDate today = LocalDate.now(clock);
    refused("matter", BUREAU + "-livestock", "不在委托事项之内");
    refused("power", "relief", "不在委托权限之内");
    refused("community", offices.communities(office).get(1), "不在委托区域之内");
    refused("community", null, "请填写行为所在社区的代码");
    refused("amount", 200.01, "超过委托的处罚限额 200 元");
    refused("actedOn", today.minusDays(1).toString(), "没有生效、已经中止或者终止");
    refused("actedOn", today.plusDays(1).toString(), "不能晚于今天");
    refused("actedOn", "昨天", "不是有效的日期");
    refused("delegation", "WT-320581-2026-999999", "登记簿中没有这项委托");
    refused("party", null, "不能为空");
    Answer others = system(BUREAU).post("/api/v1/delegated-acts", fields());
    assertThat(others.status()).isEqualTo(403);
    assertThat(others.body().toString()).contains("只有受委托的", "不得再委托");
  }

  private void refused(String field, Object value, String told) {
    int before = acts.under(number).size();
    var fields = fields();
    fields.put(field, value);
    Answer answer = system(office).post("/api/v1/delegated-acts", fields);
    assertThat(answer.status()).as(field).isEqualTo(400);
    assertThat(answer.pointers()).contains("/" + field);
    assertThat(answer.body().toString()).contains(told);
    assertThat(acts.under(number)).hasSize(before);
  }

  @Test
  @Tag("INV-13-4")
  void house_and_database_agree_on_every_act() {
    Delegation delegation = delegations.find(number).orElseThrow();
    officers.pass(Duration.ofDays(1100));
    long seed = System.nanoTime();
    var random = new Random(seed);
    int taken = 0;
    for (int i = 0; i < 60; i++) {
      DelegatedAct act = act(delegation, random);
      var told = new ActFields(Map.of());
      rules.check(act, delegation, told);
      boolean lawful = told.faults().isEmpty();
      assertThat(isTaken(act)).as(act + " of seed " + seed).isEqualTo(lawful);
      if (lawful) taken++;
    }
    assertThat(taken).as("acts taken of seed " + seed).isBetween(1, 59);
  }

  private DelegatedAct act(Delegation delegation, Random random) {
    LocalDate first = delegation.startsOn();
    LocalDate last = delegation.endsOn();
    return new DelegatedAct(
        UUID.randomUUID(),
        number.value(),
        any(random, LITTERING, LITTERING, LITTERING, BUREAU + "-livestock"),
        any(random, "penalty", "penalty", "inspection", "relief"),
        "试" + UUID.randomUUID(),
        any(random, first, first.plusDays(90), last, last, first.minusDays(1), last.plusDays(1)),
        any(random, community, community, community, offices.communities(office).get(1), null),
        any(random, null, BigDecimal.TEN, new BigDecimal("200"), new BigDecimal("200.01")),
        "王小明",
        "警告。",
        office,
        BUREAU);
  }

  @SafeVarargs
  private static <T> T any(Random random, T... choices) {
    return Arrays.asList(choices).get(random.nextInt(choices.length));
  }

  private boolean isTaken(DelegatedAct act) {
    try {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              status -> {
                acts.record(act, new Actor(office + ".clerk", "经办人", office, false, null));
                status.setRollbackOnly();
              });
      return true;
    } catch (DataAccessException refused) {
      return false;
    }
  }
}
