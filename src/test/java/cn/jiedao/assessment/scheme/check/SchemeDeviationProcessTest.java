package cn.jiedao.assessment.scheme.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.SchemeAnswers;
import cn.jiedao.assessment.Scheming;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.CountyFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Against the tendency of the law a scheme goes only by asking the county, with a reason (CHK-7).
 */
@JiedaoTest
@Tag("INV-20-3")
class SchemeDeviationProcessTest {
  @Autowired private CountyFixtures counties;
  @Autowired private Organizations organizations;
  @Autowired private Scheming scheming;
  @Autowired private Officers officers;
  @Autowired private Clock clock;
  private String unit;
  private List<String> offices;
  private CaseNumber number;

  @BeforeEach
  void aSchemeAfterThatOfTheYearBefore() {
    int year = LocalDate.now(clock).getYear();
    unit = counties.county(1);
    offices = organizations.officesOf(unit).stream().map(Organization::code).toList();
    scheming.inForce(unit, year, offices);
    number = scheming.propose(unit, year + 1, offices);
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private Map<String, Object> weighing(Map<String, Integer> weights) {
    return SchemeAnswers.draft(SchemeAnswers.weighing(SchemeAnswers.indicators(unit), weights));
  }

  private static Map<String, Object> deviating(Map<String, Object> draft) {
    var answers = new HashMap<>(draft);
    answers.put("deviation", "requested");
    answers.put("deviationReason", "环卫作业已经划转市级统一管理。");
    return answers;
  }

  @Test
  void what_goes_against_the_tendency_is_asked_for_and_shown_to_those_heard() {
    var falling = weighing(Map.of("3.1", 16, "2.1", 11));
    assertThatThrownBy(() -> scheming.draft(number, falling))
        .hasMessageContaining("第二十条第二款：“城市管理”的权重 16 低于")
        .hasMessageContaining("达到目标 40 之前应当逐年提高")
        .hasMessageContaining("提请会议同意偏离");
    scheming.draft(number, deviating(falling));
    assertThat(officers.shown(offices.get(0) + ".leader", number, "giveSchemeOpinion"))
        .hasEntrySatisfying(
            "schemeDeviations", shown -> assertThat(shown.toString()).contains("权重 16 低于", "逐年提高"));
  }

  @Test
  @Tag("INV-20-4")
  void nobody_asks_for_less_satisfaction_or_for_a_deviation_that_is_none() {
    var less = weighing(Map.of("6.1", 9, "3.1", 18));
    assertThatThrownBy(() -> scheming.draft(number, deviating(less)))
        .hasMessageContaining("第二十条第二款：“居民满意度”的权重 9 低于");
    var rising = weighing(Map.of("3.1", 18, "2.1", 9));
    assertThatThrownBy(() -> scheming.draft(number, deviating(rising)))
        .hasMessageContaining("没有偏离权重的走向");
    scheming.draft(number, rising);
    assertThat(officers.waitingAt(number)).containsExactly("giveSchemeOpinion");
  }
}
