package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.Refusal;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a record of the province's reply must say, and when it cannot be true (INV-4-5, 4-10). */
@Component
class ProvincialReplyRules {
  private static final Pattern NUMBER =
      Pattern.compile("^[\\u4e00-\\u9fa5]{2,14}〔(19|20)\\d{2}〕\\d{1,5}号$");

  private final Steps steps;
  private final Documents documents;
  private final Clock clock;

  ProvincialReplyRules(Steps steps, Documents documents, Clock clock) {
    this.steps = steps;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * @throws Refusal with everything that is wrong, field by field
   */
  void check(CaseHead head, Map<String, Object> given) {
    var violations = new ArrayList<Violation>();
    if (!NUMBER.matcher(given.get("provincialNumber").toString()).matches())
      violations.add(new Violation("provincialNumber", "「批复文号」格式不正确，例如：苏政复〔2026〕15号"));
    LocalDate repliedOn = LocalDate.parse(given.get("provincialDate").toString());
    dates(head, repliedOn, violations);
    if ("approved".equals(given.get("provincialReply"))) approved(given, repliedOn, violations);
    else refused(given, violations);
    if (!documents.kindsOf(head.number()).contains("provincial-reply"))
      violations.add(new Violation("provincialReply", "案卷中没有省政府批复，请先上传「省政府批复」"));
    if (!violations.isEmpty()) throw Refusal.because(violations);
  }

  private void dates(CaseHead head, LocalDate repliedOn, List<Violation> violations) {
    if (repliedOn.isAfter(LocalDate.now(clock)))
      violations.add(new Violation("provincialDate", "「批复日期」不能晚于今天"));
    Step reported = steps.latest(head.number(), "reportToProvince").orElseThrow();
    if (repliedOn.isBefore(LocalDate.parse(reported.text("reportedOn"))))
      violations.add(
          new Violation("provincialDate", "「批复日期」早于上报日期 " + reported.text("reportedOn") + "，请核对"));
  }

  private static void approved(
      Map<String, Object> given, LocalDate repliedOn, List<Violation> violations) {
    Object effectiveOn = given.get("effectiveOn");
    if (effectiveOn == null) violations.add(new Violation("effectiveOn", "省政府批准的，请填写「生效日期」"));
    else if (LocalDate.parse(effectiveOn.toString()).isBefore(repliedOn))
      violations.add(new Violation("effectiveOn", "「生效日期」不得早于批复日期 " + repliedOn));
  }

  private static void refused(Map<String, Object> given, List<Violation> violations) {
    if (given.get("reason") == null) violations.add(new Violation("reason", "省政府不予批准的，请填写「理由」"));
    if (given.get("effectiveOn") != null)
      violations.add(new Violation("effectiveOn", "省政府不予批准的，没有生效日期，请清空"));
  }
}
