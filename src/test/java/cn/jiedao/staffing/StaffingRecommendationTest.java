package cn.jiedao.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the decision table makes of the three statutory factors (Art. 5). */
@Tag("INV-5-4")
class StaffingRecommendationTest {
  private static final Path TABLE = Path.of("processes/staffing/staffing-recommendation.dmn");
  private static final String BANDS =
      """
      residentPopulation | 1      | 常住人口不足 5 万人        | 6 | 7  | 25 | 32 | 20 | 30 | 7 | 8  | 可以合并设置
      residentPopulation | 49999  | 常住人口不足 5 万人        | 6 | 7  | 25 | 32 | 20 | 30 | 7 | 8  | 可以合并设置
      residentPopulation | 50000  | 常住人口 5 万至 10 万人    | 7 | 8  | 32 | 42 | 28 | 40 | 8 | 9  | 须单独设置
      residentPopulation | 99999  | 常住人口 5 万至 10 万人    | 7 | 8  | 32 | 42 | 28 | 40 | 8 | 9  | 须单独设置
      residentPopulation | 100000 | 常住人口 10 万至 20 万人   | 8 | 9  | 42 | 55 | 38 | 55 | 9 | 10 | 任务成倍增加
      residentPopulation | 200000 | 常住人口 20 万人以上       | 9 | 10 | 55 | 70 | 50 | 75 | 9 | 11 | 各条线均须有专门机构
      area               | 0.01   | 管辖面积不足 10 平方公里   | 0 | 0  | 0  | 2  | 0  | 3  | 0 | 0  | 不因面积增加
      area               | 9.99   | 管辖面积不足 10 平方公里   | 0 | 0  | 0  | 2  | 0  | 3  | 0 | 0  | 不因面积增加
      area               | 10     | 管辖面积 10 至 50 平方公里 | 0 | 1  | 1  | 4  | 2  | 6  | 0 | 0  | 分片值守
      area               | 50     | 管辖面积 50 平方公里以上   | 0 | 1  | 3  | 8  | 5  | 12 | 0 | 1  | 须设片区力量
      gdp                | 99.99  | 地区生产总值不足 100 亿元  | 0 | 0  | 0  | 2  | 0  | 2  | 0 | 0  | 与其他职能合并
      gdp                | 100    | 地区生产总值 100 亿至 300 亿元 | 0 | 1 | 2 | 5 | 1 | 4 | 0 | 0 | 企业服务任务增加
      gdp                | 300    | 地区生产总值 300 亿元以上  | 0 | 1  | 4  | 9  | 3  | 7  | 0 | 1  | 须有专门力量
      revenue            | 9.99   | 一般公共预算收入不足 10 亿元 | 0 | 0 | 0 | 2 | 0 | 2 | 0 | 0 | 从严控制
      revenue            | 10     | 一般公共预算收入 10 亿至 30 亿元 | 0 | 1 | 2 | 5 | 1 | 4 | 0 | 0 | 财力能够保障
      revenue            | 30     | 一般公共预算收入 30 亿元以上 | 0 | 1 | 4 | 9 | 3 | 7 | 0 | 1 | 财力充裕
      """;

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision;

  StaffingRecommendationTest() throws IOException {
    decision = engine.parseDecision("staffing-recommendation", Files.newInputStream(TABLE));
  }

  private Map<String, Object> row(String factor, double amount) {
    return engine
        .evaluateDecisionTable(decision, Map.of("factor", factor, "amount", amount))
        .getSingleResult()
        .getEntryMap();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = BANDS)
  void each_band_gives_its_numbers_and_its_reason(
      String factor,
      double amount,
      String band,
      int bodiesLow,
      int bodiesHigh,
      int administrativeLow,
      int administrativeHigh,
      int institutionLow,
      int institutionHigh,
      int leadershipLow,
      int leadershipHigh,
      String reason) {
    assertThat(row(factor, amount))
        .containsEntry("band", band)
        .containsEntry("bodiesLow", bodiesLow)
        .containsEntry("bodiesHigh", bodiesHigh)
        .containsEntry("administrativeLow", administrativeLow)
        .containsEntry("administrativeHigh", administrativeHigh)
        .containsEntry("institutionLow", institutionLow)
        .containsEntry("institutionHigh", institutionHigh)
        .containsEntry("leadershipLow", leadershipLow)
        .containsEntry("leadershipHigh", leadershipHigh)
        .hasEntrySatisfying("reason", why -> assertThat(why.toString()).contains(reason));
  }

  @Test
  void no_band_of_the_table_is_left_out() throws IOException {
    var known = new TreeSet<String>();
    BANDS.lines().map(line -> line.split("\\|")[2].strip()).forEach(known::add);
    List<String> rules =
        Files.readAllLines(TABLE).stream().filter(line -> line.contains("<rule ")).toList();
    assertThat(known).hasSize(rules.size());
  }

  @Test
  void the_bands_of_the_three_factors_add_up_and_each_says_why() {
    var factors = new ArrayList<Map<String, Object>>();
    factors.add(row("residentPopulation", 120000));
    factors.add(row("area", 30.5));
    factors.add(row("gdp", 200));
    var recommendation = new Recommendation(factors);
    assertThat(recommendation.band(Recommendation.BODIES))
        .isEqualTo(new Recommendation.Band(8, 11));
    assertThat(recommendation.band(Recommendation.ADMINISTRATIVE).contains(45)).isTrue();
    assertThat(recommendation.band(Recommendation.ADMINISTRATIVE).contains(44)).isFalse();
    assertThat(recommendation.band(Recommendation.ADMINISTRATIVE).contains(65)).isFalse();
    assertThat(recommendation.account().lines()).hasSize(4);
    assertThat(recommendation.account())
        .startsWith("建议：机构 8—11 个，行政编制 45—64 名，事业编制 41—65 名，领导职数 9—10 名。")
        .contains("常住人口 10 万至 20 万人：人口是核定的基数");
  }
}
