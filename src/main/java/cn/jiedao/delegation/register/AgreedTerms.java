package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseHead;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The terms of an agreement as the version of the proposal says them that both signed. */
record AgreedTerms(CaseHead head, Map<String, Object> facts) {

  Delegation delegation(String notice) {
    return new Delegation(
        head.number(),
        text("agreementNumber"),
        head.applicant(),
        text("office"),
        day("startsOn"),
        day("endsOn"),
        texts("matters"),
        texts("basis"),
        texts("powers"),
        text("penaltyLimit") == null ? null : new BigDecimal(text("penaltyLimit")),
        texts("area"),
        notice,
        head.proposal());
  }

  String title() {
    return text("title");
  }

  String text(String field) {
    Object value = facts.get(field);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  private LocalDate day(String field) {
    return LocalDate.parse(facts.get(field).toString());
  }

  private List<String> texts(String field) {
    return facts.get(field) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
