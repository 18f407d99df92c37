package cn.jiedao.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.engine.HouseCases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class PartiesIT {
  @Autowired private HouseCases house;
  @Autowired private JdbcClient database;

  private CaseNumber open(String title, Map<String, Object> facts) {
    return house.open("transfer-follow-up", null, "gusu-market-supervision", title, facts);
  }

  static List<Map<String, Object>> naming_nobody() {
    return List.of(Map.of(), Map.of("affectedOffices", List.of()), Map.of("affectedOffices", "无"));
  }

  @ParameterizedTest
  @MethodSource("naming_nobody")
  @Tag("INV-S-22")
  void a_step_for_everybody_listed_is_a_fault_where_nobody_is(Map<String, Object> facts) {
    assertThatThrownBy(() -> open("没有列明街道的评估", facts))
        .hasRootCauseInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("的方案没有列明单位（affectedOffices），不能继续办理");
    assertThat(opened("没有列明街道的评估")).isZero();
  }

  @Test
  void whom_the_proposal_lists_is_asked() {
    open("列明街道的评估", Map.of("affectedOffices", List.of("gusu-pingjiang")));
    assertThat(opened("列明街道的评估")).isOne();
  }

  private int opened(String title) {
    return database
        .sql("select count(*) from case_head where title = :title")
        .param("title", title)
        .query(Integer.class)
        .single();
  }
}
