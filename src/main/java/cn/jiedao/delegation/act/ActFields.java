package cn.jiedao.delegation.act;

import cn.jiedao.api.Problem.Fault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a call that records an act, as their shape allows. */
final class ActFields {
  private static final Set<String> KNOWN =
      Set.of(
          "delegation",
          "matter",
          "power",
          "actNumber",
          "actedOn",
          "community",
          "amount",
          "party",
          "result");
  private static final int LONGEST = 200;
  private static final int LONGEST_RESULT = 2000;
  private static final BigDecimal MOST = new BigDecimal("1000000000000");
  private static final int DECIMALS = 2;

  private final Map<String, Object> fields;
  private final List<Fault> faults = new ArrayList<>();

  ActFields(Map<String, Object> fields) {
    this.fields = fields;
    fields.keySet().stream()
        .filter(field -> !KNOWN.contains(field))
        .forEach(field -> fault(field, "没有这个字段"));
  }

  String text(String field) {
    String text = optional(field);
    if (text == null && fields.get(field) == null) fault(field, "不能为空");
    return text;
  }

  /** Null where it is not there, or wrong. */
  String optional(String field) {
    Object value = fields.get(field);
    if (value == null) return null;
    int longest = field.equals("result") ? LONGEST_RESULT : LONGEST;
    if (value instanceof String text && !text.isBlank() && text.length() <= longest)
      return text.strip();
    fault(field, "应为 1 到 " + longest + " 个字的文字");
    return null;
  }

  LocalDate day(String field) {
    String text = text(field);
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      if (day == null || day.getYear() > 1999 && day.getYear() < 3000) return day;
    } catch (DateTimeException wrong) {
      // told below
    }
    fault(field, "不是有效的日期，请按 2026-11-25 的格式填写");
    return null;
  }

  BigDecimal amount(String field) {
    Object value = fields.get(field);
    if (value == null) return null;
    BigDecimal amount = value instanceof Number number ? new BigDecimal(number.toString()) : null;
    if (amount != null && amount.signum() >= 0 && amount.compareTo(MOST) < 0 && fits(amount))
      return amount;
    fault(field, "应为不小于零的金额（元），最多两位小数");
    return null;
  }

  private static boolean fits(BigDecimal amount) {
    return amount.signum() == 0 || amount.stripTrailingZeros().scale() <= DECIMALS;
  }

  void fault(String field, String detail) {
    faults.add(new Fault("/" + field.replace("~", "~0").replace("/", "~1"), null, detail));
  }

  List<Fault> faults() {
    return faults;
  }
}
