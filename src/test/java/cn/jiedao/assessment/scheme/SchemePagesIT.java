package cn.jiedao.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Deliberating;
import cn.jiedao.assessment.Scheming;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.CountyFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the offices see of a scheme while it is drafted, and everybody once it is published. */
@JiedaoTest
class SchemePagesIT {
  @LocalServerPort private int port;
  @Autowired private Scheming scheming;
  @Autowired private Deliberating deliberating;
  @Autowired private CountyFixtures counties;
  @Autowired private Organizations organizations;
  @Autowired private Officers officers;
  @Autowired private Schemes schemes;
  @Autowired private Clock clock;

  @AfterEach
  void back() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-20-3")
  void weights_stand_beside_those_of_the_year_before_and_why_they_changed() {
    String unit = counties.county(1);
    List<String> offices = organizations.officesOf(unit).stream().map(Organization::code).toList();
    CaseNumber earlier = scheming.inForce(unit, 2026, offices);
    officers.pass(Duration.between(clock.instant(), scheming.autumn(2026)));
    assertThat(
            new Browser(port)
                .login(Scheming.clerk(unit))
                .get("/workplace/start/assessment-scheme/form")
                .body())
        .as("every office stands in the list already, in its group")
        .contains("\"office\":\"" + offices.get(0) + "\"", "\"group\":\"oldTown\"");
    CaseNumber number = scheming.propose(unit, 2027, offices);
    scheming.heard(number, LawfulSchemes.rising(unit));
    assertThat(
            new Browser(port)
                .login(offices.get(0) + ".leader")
                .get("/workplace/cases/" + number)
                .body())
        .contains("2027 年度考核方案", "市容环卫评分", "提高城市管理和社会建设的权重");
    deliberating.meet(number, "adopted");
    deliberating.notice(number, 0);

    String notice = schemes.find(number).orElseThrow().notice();
    String name = organizations.unit(unit).name();
    assertThat(page("/public/schemes"))
        .contains(name + " 2027 年度考核方案", name + " 2026 年度考核方案", notice);
    assertThat(page("/public/schemes/" + notice))
        .contains("市容环卫评分", ">18<", ">17<", ">+1<", ">-1<", "提高城市管理和社会建设的权重", "机器计数");
    assertThat(page("/public/schemes/" + schemes.find(earlier).orElseThrow().notice()))
        .contains(">—<");
  }

  private String page(String path) {
    var answer = new Browser(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
