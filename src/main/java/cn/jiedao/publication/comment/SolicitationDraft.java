package cn.jiedao.publication.comment;

import cn.jiedao.casefile.Step;
import java.util.HashMap;
import java.util.Map;

/**
 * What the public is asked, as it was drafted and cleared.
 *
 * @param days calendar days, null where the drafter left the statutory ones
 * @param shortReason why it is less than the statutory ones, which the public is told
 */
record SolicitationDraft(
    String title, String text, String contactPhone, Integer days, String shortReason) {
  static final String TITLE = "solicitationTitle";
  static final String TEXT = "solicitationText";
  static final String DAYS = "commentDays";
  static final String SHORT_REASON = "shortReason";

  static SolicitationDraft of(Step drafted) {
    String days = drafted.text(DAYS);
    return new SolicitationDraft(
        drafted.text(TITLE),
        drafted.text(TEXT),
        drafted.text("contactPhone"),
        days == null ? null : Double.valueOf(days).intValue(),
        drafted.text(SHORT_REASON));
  }

  Map<String, String> facts(String matter, String department) {
    var facts = new HashMap<String, String>();
    facts.put("matter", matter);
    facts.put("department", department);
    facts.put("contactPhone", contactPhone);
    facts.put("shortReason", shortReason);
    return facts;
  }
}
