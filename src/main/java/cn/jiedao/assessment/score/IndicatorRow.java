package cn.jiedao.assessment.score;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An indicator as a line of the scheme's form or sheet, its values written as codes or labels. */
record IndicatorRow(Map<String, ?> cells) {
  Indicator indicator() {
    return new Indicator(
        needed("code", "指标编号"),
        needed("dimension", "一级指标", Dimension::of),
        needed("name", "指标名称"),
        needed("weight", "权重", Decimals::find),
        needed("formula", "计分方法", Formula::of),
        text("parameter"),
        text("scorer"),
        text("evidence"),
        several("items").toList(),
        groups(),
        text("investment").matches("yes|是|true"),
        chosen("topic", "调查题目", Topic::of).orElse(null));
  }

  static Map<String, Object> of(Indicator indicator) {
    var row = new LinkedHashMap<String, Object>();
    row.put("code", indicator.code());
    row.put("dimension", indicator.dimension().code());
    row.put("name", indicator.name());
    row.put("weight", indicator.weight());
    row.put("formula", indicator.formula().code());
    row.put("parameter", indicator.parameter());
    row.put("scorer", indicator.scorer());
    row.put("evidence", indicator.evidence());
    row.put("items", indicator.items());
    row.put("groups", indicator.groups().stream().sorted().map(OfficeGroup::code).toList());
    row.put("investment", indicator.investment() ? "yes" : "no");
    if (indicator.topic() != null) row.put("topic", indicator.topic().code());
    row.values().removeIf(value -> value == null || value.equals("") || isEmptyList(value));
    return row;
  }

  private static boolean isEmptyList(Object value) {
    return value instanceof Collection<?> list && list.isEmpty();
  }

  private Set<OfficeGroup> groups() {
    return several("groups").map(text -> known("适用街道类型", text, OfficeGroup::of)).collect(toSet());
  }

  private String needed(String key, String label) {
    return needed(key, label, Optional::of);
  }

  private <T> T needed(String key, String label, Function<String, Optional<T>> find) {
    return chosen(key, label, find).orElseThrow(() -> new IllegalArgumentException("未填" + label));
  }

  private <T> Optional<T> chosen(String key, String label, Function<String, Optional<T>> find) {
    return Optional.of(text(key))
        .filter(text -> !text.isEmpty())
        .map(text -> known(label, text, find));
  }

  private static <T> T known(String label, String text, Function<String, Optional<T>> find) {
    return find.apply(text)
        .orElseThrow(() -> new IllegalArgumentException(label + "不能是“" + text + "”"));
  }

  private String text(String key) {
    Object value = cells.get(key);
    if (value instanceof Number number) return Decimals.text(new BigDecimal(number.toString()));
    return value == null ? "" : value.toString().strip();
  }

  private Stream<String> several(String key) {
    Stream<String> values =
        cells.get(key) instanceof Collection<?> list
            ? list.stream().map(Object::toString)
            : Stream.of(text(key).split("[,，、;；\\s]+"));
    return values.map(String::strip).filter(value -> !value.isEmpty()).distinct();
  }
}
