package cn.jiedao.accountability.commendation;

import java.util.Map;

/** Who is nominated for what, as the start form has it. */
record Nomination(Map<String, Object> facts) {
  /** The office nominated, or the one whose staff the person belongs to. */
  String office() {
    return isOfPerson() ? OfficeStaff.office(text("person")) : text("office");
  }

  /** Null where the office itself is nominated. */
  String person() {
    return isOfPerson() ? OfficeStaff.person(text("person")) : null;
  }

  boolean isOfPerson() {
    return "person".equals(text("nomineeKind"));
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
