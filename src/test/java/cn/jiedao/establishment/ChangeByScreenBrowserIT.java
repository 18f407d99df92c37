package cn.jiedao.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistScreen;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.establishment.city.CityDesk;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A county files a change of offices and the city decides it, by their screens (Art. 4). */
@JiedaoTest
class ChangeByScreenBrowserIT {
  private static final String UNIT = "changshu";
  private static final String REASON = "原名称与居民熟悉的地名不符，办事群众常常走错，公共服务指引和地名标志不一致。";

  @LocalServerPort private int port;
  @Autowired private PeopleFixtures people;
  @Autowired private OfficeFixtures offices;
  @Autowired private Organizations organizations;
  @Autowired private Establishment county;
  @Autowired private CityDesk city;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Clock clock;

  private Chromium chromium;

  @BeforeEach
  void open() {
    people.unit(UNIT);
    chromium = new Chromium();
  }

  @AfterEach
  void close() {
    chromium.close();
    ClockUtil.reset();
  }

  private TasklistScreen screenOf(String person) {
    return new TasklistScreen(chromium.screen(), port, person);
  }

  private String day(int days) {
    return LocalDate.now(clock).plusDays(days).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
  }

  @Test
  void a_county_files_and_the_city_approves() {
    String office = offices.office(UNIT, 1);
    String newName = offices.name();
    CaseNumber number = file(organizations.get(office).shortName(), newName);
    assertThat(cases.get(number).title()).endsWith("更名为" + newName.replace("办事处", ""));
    county.bringToTheCity(number);
    city.review(number, "agree");
    decide(number);
    reply(number);
    officers.run(number, "issueReply");
    county.announce(number);
    assertThat(cases.get(number).outcome()).isEqualTo("changeApproved");
    assertThat(chromium.scriptErrors()).isEmpty();
  }

  private CaseNumber file(String office, String newName) {
    var screen = screenOf("changshu-government.clerk");
    screen.chooseProcess("街道办事处设立、变更和撤销");
    screen.answer("变更类型", "更名");
    screen.answer("批准机关", "市政府批准");
    screen.choose("变更的街道", office);
    screen.write(
        Map.ofEntries(
            Map.entry("新名称", newName),
            Map.entry("办公地点", "书院巷111号"),
            Map.entry("联系电话", "0512-52880000"),
            Map.entry("面积（平方公里）", "6.17"),
            Map.entry("户籍人口（人）", "80111"),
            Map.entry("常住人口（人）", "95200"),
            Map.entry("相邻的街道和乡镇", "东与虞山街道接壤，西、南、北与琴川街道接壤。"),
            Map.entry("四至界线", "东至护城河，南至南环东路，西至京杭运河，北至干将西路。"),
            Map.entry("变更理由", REASON),
            Map.entry("拟生效日期", day(180)),
            Map.entry("过渡期服务安排", "便民服务中心地点和电话不变，原名称的证件继续有效。")));
    assertThat(screen.refused().innerText()).contains("至少 200 个字");
    screen.write(Map.of("变更理由", REASON.repeat(6)));
    return screen.start();
  }

  private void decide(CaseNumber number) {
    var office = screenOf("suzhou-government-office.clerk");
    office.claim(number, "安排决定方式");
    office.answer("决定方式", "市长签批");
    office.complete();
    screenOf("suzhou-government.leader").sign(number, "市长签批", "决定", "批准");
  }

  private void reply(CaseNumber number) {
    var office = screenOf("suzhou-government-office.clerk");
    office.claim(number, "起草批复");
    office.write(Map.of("批复要求", "请做好更名后的公告和标志更换工作。", "生效日期", day(60)));
    office.complete();
    var mayor = screenOf("suzhou-government.leader");
    mayor.claim(number, "签发批复");
    mayor.answer("签发批复", "签发");
    mayor.write(Map.of("批复文号", "苏府复〔2026〕9901号", "批复日期", day(0)));
    mayor.complete();
  }
}
