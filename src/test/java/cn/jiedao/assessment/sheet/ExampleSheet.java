package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The score sheet of the example: 88.14, 良好; and the same before anything was entered. */
final class ExampleSheet {
  private static final String[] BEFORE = {"15", "20", "16", "15", "15", "8", "5", "6"};
  private static final String[] WEIGHTS = {"15", "20", "17", "16", "15", "10", "5", "2"};
  private static final String[] SCORES = {
    "92.00", "88.00", "85.00", "90.00", "87.00", "84.90", "95.00", "80.00"
  };
  private static final String[] MEDIANS = {
    "90.50", "86.20", "87.35", "84.00", "88.10", "82.65", "93.00", "78.40"
  };

  private static final ScoreSheet.Held HELD =
      new ScoreSheet.Held("发生较大生产安全责任事故", "《江苏省安全生产条例》第五条", null);

  private ExampleSheet() {}

  static ScoreSheet complete() {
    var topics =
        Stream.of("改善民生", "公共服务", "社会治理")
            .map(
                label ->
                    new SurveyShown.TopicRow(
                        label, List.of(210, 120, 50, 12, 8, 20), 400, number("84.90")))
            .toList();
    var facts = new SurveyFacts("电话随机抽样", "苏州某调查中心", "2026-12-01 至 2026-12-20", "每题有效问卷不少于 400 份。");
    return sheet(
        number("88.14"),
        Grade.GOOD,
        null,
        lines(SCORES),
        new SurveyShown(facts, topics),
        List.of(new ScoreSheet.Given(number("0"), "迎检保障", "区政府办〔2026〕3 号")));
  }

  static ScoreSheet begun() {
    return sheet(null, null, "A 党的建设指标", lines(new String[8]), null, List.of());
  }

  private static ScoreSheet sheet(
      BigDecimal total,
      Grade grade,
      String missing,
      List<ScoreSheet.Line> lines,
      SurveyShown survey,
      List<ScoreSheet.Given> given) {
    return new ScoreSheet(
        "KH-320507-2026-000001",
        2026,
        "相城区",
        "xiangcheng-yuanhe",
        "元和街道办事处",
        "建成区",
        total,
        BigDecimal.ZERO,
        total == null ? null : number("84.90"),
        grade,
        missing,
        lines.stream()
            .map(
                line ->
                    new ScoreSheet.Part(
                        line.dimension(),
                        line.weight(),
                        line.score(),
                        total == null ? null : number(MEDIANS[line.dimension().ordinal()])))
            .toList(),
        lines,
        survey,
        given,
        total == null ? List.of(HELD) : List.of(),
        "",
        years());
  }

  private static List<ScoreSheet.Line> lines(String[] scores) {
    return IntStream.range(0, WEIGHTS.length)
        .mapToObj(i -> line(Dimension.values()[i], WEIGHTS[i], scores[i]))
        .toList();
  }

  private static ScoreSheet.Line line(Dimension dimension, String weight, String score) {
    boolean entered = score != null && dimension != Dimension.SATISFACTION;
    var entry =
        new ScoreSheet.Entered(
            score, "部门核实", "相城区民政局", "王芳", "2027-01-12 09:30", entered ? "现场核查" : "");
    return new ScoreSheet.Line(
        dimension,
        (dimension.ordinal() + 1) + ".1",
        dimension.label() + "指标",
        "定量",
        number(weight),
        score == null ? null : number(score),
        score == null ? null : number(score).multiply(number(weight)).movePointLeft(2),
        reckoning(dimension, score),
        entered ? List.of(entry) : List.of());
  }

  private static String reckoning(Dimension dimension, String score) {
    if (score == null) return "尚未评定";
    return dimension == Dimension.SATISFACTION
        ? "改善民生 84.90（有效 400）、公共服务 84.90（有效 400）、社会治理 84.90（有效 400），三项平均 84.90"
        : "实际值 " + score + " ÷ 目标值 100 × 100 = " + score;
  }

  private static WeightYears years() {
    List<WeightYears.Row> rows =
        IntStream.range(0, WEIGHTS.length)
            .mapToObj(
                i ->
                    new WeightYears.Row(
                        Dimension.values()[i], List.of(number(BEFORE[i]), number(WEIGHTS[i]))))
            .toList();
    return new WeightYears(List.of(2025, 2026), rows);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
