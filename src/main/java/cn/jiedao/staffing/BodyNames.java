package cn.jiedao.staffing;

import cn.jiedao.form.Violation;
import java.util.HashSet;
import java.util.List;

/** No two bodies of an office bear one name; spaces and punctuation make no other one (INV-5-5). */
final class BodyNames {
  private BodyNames() {}

  static void check(StaffingPlan plan, List<Violation> violations) {
    var names = new HashSet<String>();
    for (OfficeBody body : plan.bodies())
      if (!names.add(body.name().replaceAll("[\\s\\p{P}]+", "")))
        violations.add(new Violation("bodies", "「机构」有两个名称相同：" + body.name() + "，请合并或者改名"));
  }
}
