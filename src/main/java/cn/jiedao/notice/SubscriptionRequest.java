package cn.jiedao.notice;

import cn.jiedao.api.Problem;
import cn.jiedao.api.Problem.Fault;
import cn.jiedao.api.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A wanted subscription, as its shape allows.
 *
 * @param processes empty: all
 */
record SubscriptionRequest(String url, List<String> types, List<String> processes) {
  private static final Set<String> FIELDS = Set.of("url", "types", "processes");
  private static final int LONGEST_LIST = 50;

  /**
   * @throws Refused with everything that is wrong
   */
  static SubscriptionRequest of(Map<String, Object> fields) {
    var faults = new ArrayList<Fault>();
    for (String field : fields.keySet())
      if (!FIELDS.contains(field))
        faults.add(fault(pointer(field), "没有这个字段，可用：url、types、processes"));
    if (!(fields.get("url") instanceof String)) faults.add(fault("/url", "请填写接收事件的 https 网址"));
    List<String> types = texts(fields, "types", faults);
    List<String> processes = texts(fields, "processes", faults);
    if (!faults.isEmpty()) throw refused(faults);
    return new SubscriptionRequest((String) fields.get("url"), types, processes);
  }

  private static List<String> texts(Map<String, Object> fields, String field, List<Fault> faults) {
    Object value = fields.get(field);
    if (value == null) return List.of();
    boolean fits =
        value instanceof List<?> list
            && list.size() <= LONGEST_LIST
            && list.stream().allMatch(String.class::isInstance);
    if (!fits) {
      faults.add(fault("/" + field, "应为文本的数组，最多 " + LONGEST_LIST + " 项"));
      return List.of();
    }
    return ((List<?>) value).stream().map(String.class::cast).distinct().toList();
  }

  static Refused refused(List<Fault> faults) {
    return new Refused(
        Problem.of(400, "invalid-fields", "填写的内容不符合要求", "没有订阅：请按 errors 逐项改正后重新提交。").with(faults));
  }

  static Fault fault(String pointer, String detail) {
    return new Fault(pointer, null, detail);
  }

  private static String pointer(String field) {
    return "/" + field.replace("~", "~0").replace("/", "~1");
  }
}
