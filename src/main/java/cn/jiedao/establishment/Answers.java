package cn.jiedao.establishment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Answers of a form, or of a row of a list, read by the type that each must have. */
public record Answers(Map<String, Object> given) {
  public String text(String field) {
    return given.get(field) instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  public List<String> texts(String field) {
    return given.get(field) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  public BigDecimal number(String field) {
    return given.get(field) == null ? null : new BigDecimal(given.get(field).toString());
  }

  public Integer count(String field) {
    BigDecimal number = number(field);
    return number == null ? null : number.intValueExact();
  }

  public LocalDate day(String field) {
    String text = text(field);
    return text == null ? null : LocalDate.parse(text);
  }

  @SuppressWarnings("unchecked")
  public List<Answers> rows(String field) {
    return given.get(field) instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(row -> new Answers((Map<String, Object>) row))
            .toList()
        : List.of();
  }
}
