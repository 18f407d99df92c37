package cn.jiedao.walk;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import cn.jiedao.assessment.SchemeAnswers;
import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.walk.SensibleValues.Asked;
import cn.jiedao.walk.ServedForm.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What hangs together when a county assesses its offices: by which indicators, what was reached.
 */
final class SensibleAssessments {
  /** Indicators of the scheme that take a number. */
  private static final List<String> SCORED = List.of("1.1", "2.2", "4.1", "7.1");

  private static final Set<String> WHOLE = Set.of("groups", "indicators");

  private static final Map<String, Function<Asked, Object>> DECIDED =
      Map.ofEntries(
          Map.entry("year", SensibleAssessments::year),
          Map.entry("firstYear", asked -> asked.whim().chance(0.97) ? "yes" : "no"),
          Map.entry("target", asked -> 40),
          Map.entry("amends", asked -> null),
          Map.entry("groups", SensibleAssessments::groups),
          Map.entry("indicators", SensibleAssessments::indicators),
          Map.entry("deviation", asked -> asked.whim().chance(0.97) ? "none" : "requested"),
          Map.entry("answers", asked -> someOffices(asked, "answer")),
          Map.entry("howUsed", asked -> someOffices(asked, "used")),
          Map.entry("actual", SensibleAssessments::actual),
          Map.entry("marks", SensibleAssessments::marks),
          Map.entry("value", asked -> asked.whim().between(0, 120)),
          Map.entry("surveyedFrom", asked -> asked.day(-40, -20).toString()),
          Map.entry("surveyedUntil", asked -> asked.day(-20, 0).toString()),
          Map.entry("bonuses", SensibleAssessments::bonuses),
          Map.entry("vetoes", SensibleAssessments::vetoes),
          Map.entry("contested", SensibleAssessments::contested),
          Map.entry("corrections", SensibleAssessments::corrections));

  private SensibleAssessments() {}

  static boolean decides(Field field, Territory territory) {
    return territory.isAssessed() && DECIDED.containsKey(field.key());
  }

  /** A scheme's lists stay as they were written: their columns bear the names of other fields. */
  static boolean leaves(Field field) {
    return WHOLE.contains(field.key());
  }

  static Object of(Asked asked) {
    return DECIDED.get(asked.field().key()).apply(asked);
  }

  /** A scheme is of the next year, everything else of this one. */
  private static Object year(Asked asked) {
    return asked.today().getYear() + (asked.answered().containsKey("firstYear") ? 1 : 0);
  }

  private static Object groups(Asked asked) {
    List<String> offices = asked.territory().offices();
    return (asked.whim().chance(0.97) ? offices : offices.subList(1, offices.size()))
        .stream().map(office -> Map.of("office", office, "group", "oldTown")).toList();
  }

  private static Object indicators(Asked asked) {
    List<Map<String, Object>> lawful = SchemeAnswers.indicators(asked.territory().unit());
    return asked.whim().chance(0.95) ? lawful : lawful.subList(0, lawful.size() - 1);
  }

  /** Some of the offices, each with a word to it. */
  private static Object someOffices(Asked asked, String word) {
    var rows = new ArrayList<Map<String, Object>>();
    for (String office : asked.territory().offices())
      if (asked.whim().chance(0.5)) rows.add(Map.of("office", office, word, "已经研究，予以采纳。"));
    return rows.isEmpty() ? null : rows;
  }

  private static boolean isMarked(Object indicator) {
    return "3.1".equals(indicator);
  }

  private static Object actual(Asked asked) {
    return isMarked(asked.answered().get("indicator")) ? null : asked.whim().between(0, 120);
  }

  private static Object marks(Asked asked) {
    if (!isMarked(asked.answered().get("indicator"))) return null;
    return "%d %d %d %d"
        .formatted(
            asked.whim().between(60, 100),
            asked.whim().between(60, 100),
            asked.whim().between(60, 100),
            asked.whim().between(60, 100));
  }

  private static Object bonuses(Asked asked) {
    if (asked.whim().chance(0.6)) return null;
    return List.of(
        Map.of(
            "office",
            asked.territory().anOffice(),
            "points",
            asked.whim().between(-5, 5),
            "task",
            "区委区政府交办的专项任务",
            "proof",
            "专项任务完成情况通报"));
  }

  private static Object vetoes(Asked asked) {
    if (asked.whim().chance(0.8)) return null;
    return List.of(
        Map.of(
            "office",
            asked.territory().anOffice(),
            "event",
            "发生重大安全生产责任事故",
            "norm",
            asked.whim().one(List.of("city-appearance-34", "social-assistance-48"))));
  }

  private static Object contested(Asked asked) {
    return Stream.concat(Stream.of(indicator(asked)), beyond(asked))
        .map(one -> Map.of("indicator", one, "ownValue", "98", "proof", "业务系统的统计截图"))
        .toList();
  }

  /** Bonus and veto, where the list offers them. */
  private static Stream<String> beyond(Asked asked) {
    return offered(asked).filter(one -> Beyond.of(one).isPresent());
  }

  /** One of those that the list offers. */
  private static String indicator(Asked asked) {
    return offered(asked)
        .filter(SCORED::contains)
        .collect(collectingAndThen(toList(), asked.whim()::one));
  }

  private static Stream<String> offered(Asked asked) {
    return asked.field().columns().stream()
        .filter(column -> column.key().equals("indicator"))
        .flatMap(column -> column.options().stream());
  }

  private static Object corrections(Asked asked) {
    var row = new HashMap<String, Object>();
    row.put("indicator", indicator(asked));
    row.put("actual", asked.whim().between(0, 100));
    row.put("reason", "经复核，台账中的数据应当更正。");
    return Stream.concat(Stream.of(row), beyond(asked).map(one -> corrected(asked, one))).toList();
  }

  private static Map<String, Object> corrected(Asked asked, String beyond) {
    var row = new HashMap<String, Object>(Map.of("indicator", beyond, "reason", "经复核，原认定应当更正。"));
    if (beyond.equals(Beyond.BONUS.code())) row.put("actual", asked.whim().between(-5, 5));
    return row;
  }
}
