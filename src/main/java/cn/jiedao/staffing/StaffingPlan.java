package cn.jiedao.staffing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a proposal asks for, or what the authority makes of it: the facts, typed. */
record StaffingPlan(Map<String, Object> facts) {
  String office() {
    return text("office");
  }

  String text(String field) {
    Object value = facts.get(field);
    return value == null ? null : value.toString();
  }

  /** Null where it is not filled in. */
  BigDecimal amount(String field) {
    String text = text(field);
    return text == null ? null : new BigDecimal(text);
  }

  int count(String field) {
    return amount(field).intValueExact();
  }

  List<OfficeBody> bodies() {
    return facts.get("bodies") instanceof List<?> rows
        ? rows.stream().map(row -> body((Map<?, ?>) row)).toList()
        : List.of();
  }

  private static OfficeBody body(Map<?, ?> row) {
    return new OfficeBody(
        row.get("bodyName").toString(),
        row.get("bodyFunction").toString(),
        new BigDecimal(row.get("headPosts").toString()).intValueExact());
  }
}
