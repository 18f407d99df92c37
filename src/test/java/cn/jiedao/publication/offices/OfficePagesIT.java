package cn.jiedao.publication.offices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.organization.register.OfficeFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class OfficePagesIT {
  @LocalServerPort private int port;
  @Autowired private OfficeFixtures offices;

  private Browser citizen;

  @BeforeEach
  void aCitizen() {
    citizen = new Browser(port);
  }

  @Test
  void the_whole_city_is_listed_without_the_sandbox() {
    assertThat(page("/public/offices"))
        .contains("姑苏区", "苏州工业园区", "昆山市", "（今天）", "DEMO")
        .doesNotContain("演练东");
    assertThat(page("/")).contains("/public/offices");
  }

  @Test
  void a_district_shows_its_offices_before_and_after_a_change() {
    assertThat(page("/public/offices?unit=gusu&on=2017-03-31"))
        .contains("胥江街道办事处", "gusu-canglang-former", "2017年3月31日")
        .doesNotContain("书院巷111号");
    assertThat(page("/public/offices?unit=gusu&on=2017-04-01"))
        .contains("沧浪街道办事处", "书院巷111号", "6.17", "80111")
        .doesNotContain("胥江街道办事处");
    assertThat(page("/public/offices?unit=gusu")).contains("320508020", "NBS 2023-06-30");
  }

  @Test
  void an_office_shows_its_history_its_communities_and_who_took_over() {
    assertThat(page("/public/offices/gusu-canglang?on=2018-01-01"))
        .contains("管理的社区（21 个）", "2017年4月1日", "平台启用前登记");
    assertThat(page("/public/offices/gusu-xujiang"))
        .contains("胥江街道办事处", "没有这个街道办事处", "2017年3月31日", "/public/offices/gusu-canglang");
    assertThat(page("/public/offices?unit=sip")).contains("属虎丘区，由苏州工业园区代管");
  }

  @Test
  void an_office_of_another_district_shows_what_it_has_today() {
    String office = offices.office("zhangjiagang", 3);
    assertThat(page("/public/offices/" + office)).contains("管理的社区（3 个）", "演示路1号");
    assertThat(page("/public/offices?unit=zhangjiagang")).contains(office);
  }

  @Test
  void a_unit_without_offices_says_so_and_a_day_that_is_none_as_well() {
    assertThat(page("/public/offices?unit=taicang&on=2010-01-01"))
        .contains("太仓市在2010年1月1日没有登记街道办事处。");
    var answer = citizen.get("/public/offices?unit=gusu&on=2026-13-45");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("没有“2026-13-45”这一天", "沧浪街道办事处");
    assertThat(citizen.get("/public/offices/gusu-nowhere").statusCode()).isEqualTo(404);
    assertThat(citizen.get("/public/offices/sandbox-east").statusCode()).isEqualTo(404);
  }

  private String page(String path) {
    var answer = citizen.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
