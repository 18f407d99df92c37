package cn.jiedao.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change reads as the city's real replies do, whichever kind it is. */
class ChangeWordingTest {
  private static final ChangeWording.Names NAMES =
      new ChangeWording.Names() {
        private static final Map<String, String> OFFICES =
            Map.of("c", "沧浪街道", "x", "胥江街道", "l", "娄葑街道", "t", "斜塘街道");

        @Override
        public String office(String code) {
          return OFFICES.get(code);
        }

        @Override
        public String community(String code) {
          return code.substring(1) + "社区";
        }

        @Override
        public String officeOf(String community) {
          return community.substring(0, 1);
        }

        @Override
        public int communitiesOf(String office) {
          return office.equals("c") ? 12 : 9;
        }

        @Override
        public String seat(String office) {
          return "旧学前1号";
        }
      };

  @Test
  void a_merger_reads_as_the_reply_of_2017() {
    var merger = wording("merger", Map.of("offices", List.of("x", "c"), "newName", "沧浪街道办事处"));
    assertThat(merger.matter()).isEqualTo("撤销胥江街道、沧浪街道，合并设立沧浪街道");
    assertThat(merger.action()).isEqualTo("撤销胥江街道、沧浪街道，以原两街道管理区域合并设立沧浪街道");
    assertThat(merger.details())
        .containsExactly("沧浪街道管理21个社区居民委员会，区域面积约6.17平方公里，户籍人口80111人，常住人口95200人，办公地点设在书院巷111号。");
  }

  @Test
  void an_establishment_says_from_where_each_community_comes() {
    var many = List.of("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9");
    var communities = new java.util.ArrayList<>(List.of("l新", "l金益"));
    communities.addAll(many);
    var change =
        wording("establishment", Map.of("newName", "金鸡湖街道办事处", "communities", communities));
    assertThat(change.matter()).isEqualTo("设立金鸡湖街道");
    assertThat(change.details().get(0))
        .isEqualTo("将娄葑街道管理的新社区、金益社区等2个社区、斜塘街道管理的9个社区居民委员会划归金鸡湖街道管理。");
    assertThat(change.details().get(1)).startsWith("金鸡湖街道管理11个社区居民委员会，");
  }

  @Test
  void a_town_that_becomes_an_office_is_named() {
    var change =
        wording(
            "establishment",
            Map.of(
                "newName", "德积街道办事处",
                "towns", "金港镇",
                "managedBy", "保税区管委会",
                "newCommunities", List.of(Map.of("communityName", "双丰社区"))));
    assertThat(change.action()).isEqualTo("由金港镇相关区域设立德积街道");
    assertThat(change.details()).contains("金港镇的双丰社区划归德积街道管理。", "德积街道由保税区管委会代管。");
  }

  @Test
  void a_renaming_and_a_relocation_say_what_does_not_change() {
    var renaming = wording("renaming", Map.of("offices", List.of("x"), "newName", "胥门街道办事处"));
    assertThat(renaming.matter()).isEqualTo("胥江街道更名为胥门街道");
    assertThat(renaming.action()).isEqualTo("将胥江街道更名为胥门街道");
    assertThat(renaming.details()).containsExactly("更名后，管辖范围、隶属关系和办公地点不变。");
    var relocation = wording("relocation", Map.of("offices", List.of("x")));
    assertThat(relocation.action()).isEqualTo("将胥江街道的办公地点由旧学前1号迁至书院巷111号");
    assertThat(relocation.details()).containsExactly("迁移后，名称、管辖范围和隶属关系不变。");
  }

  @Test
  void an_abolition_says_where_everything_goes() {
    var abolition =
        wording(
            "abolition",
            Map.of(
                "offices", List.of("x"),
                "moves", List.of(Map.of("movedCommunities", List.of("x泰南"), "receiver", "c")),
                "casesTo", "c",
                "transfersTo", "c",
                "listsTo", "l",
                "peopleTo", "c"));
    assertThat(abolition.action()).isEqualTo("撤销胥江街道");
    assertThat(abolition.details())
        .containsExactly(
            "将胥江街道管理的泰南社区划归沧浪街道管理。",
            "划转区域面积约6.17平方公里，户籍人口80111人，常住人口95200人。",
            "胥江街道的在办案件、承担的准入事项、人员和编制由沧浪街道承接。",
            "胥江街道的清单、委托和合同由娄葑街道承接。");
  }

  @Test
  void a_new_boundary_names_both_sides() {
    var boundary =
        wording(
            "boundaryChange",
            Map.of(
                "managedBy",
                "保税区管委会",
                "moves",
                List.of(Map.of("movedCommunities", List.of("x泰南"), "receiver", "c"))));
    assertThat(boundary.details()).contains("胥江街道、沧浪街道由保税区管委会代管。");
    assertThat(boundary.action()).isEqualTo("变更胥江街道、沧浪街道管辖范围");
    assertThat(boundary.details().get(0)).isEqualTo("将胥江街道管理的泰南社区划归沧浪街道管理。");
  }

  private static ChangeWording wording(String type, Map<String, Object> own) {
    var facts = new HashMap<String, Object>(own);
    facts.put("changeType", type);
    facts.put("seatAddress", "书院巷111号");
    facts.put("area", new BigDecimal("6.170"));
    facts.put("registeredPopulation", 80111);
    facts.put("residentPopulation", 95200);
    return new ChangeWording(ChangeProposal.of(facts), NAMES);
  }
}
