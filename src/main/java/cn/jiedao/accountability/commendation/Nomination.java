package cn.jiedao.accountability.commendation;

import java.util.Map;

/** Who is nominated for what, as the start form has it. */
record Nomination(Map<String, Object> facts) {
  String office() {
    return text("office");
  }

  /** Null where the office itself is nominated. */
  String person() {
    return "person".equals(text("nomineeKind")) ? text("person") : null;
  }

  int year() {
    return ((Number) facts.get("year")).intValue();
  }

  boolean isTimely() {
    return "yes".equals(text("timely"));
  }

  String text(String field) {
    Object value = facts.get(field);
    return value == null ? null : value.toString();
  }
}
