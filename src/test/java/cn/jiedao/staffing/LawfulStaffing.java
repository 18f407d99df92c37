package cn.jiedao.staffing;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Two determinations of one office, for attempts on the registers: the later one was adjusted after
 * an objection, and its notice was open for objections before it took the earlier one's place.
 */
@Component("lawfulStaffingOfTests")
public class LawfulStaffing {
  private final Determining determining;
  private final Officers officers;
  private final Clock clock;

  LawfulStaffing(Determining determining, Officers officers, Clock clock) {
    this.determining = determining;
    this.officers = officers;
    this.clock = clock;
  }

  /** What attempts call them: {@code :earlier} and {@code :determination}. */
  public Map<String, String> names() {
    String office = determining.office();
    CaseNumber earlier = determining.determined(office);
    CaseNumber number = determining.request(office);
    determining.submitSheet(number, Determining.sheet());
    determining.check(number, "complete");
    determining.study(number, Determining.plan(10, 52, 45));
    determining.giveOpinions(number, "objected", "agreed");
    determining.review(number, "lawful");
    var adjusted = new HashMap<>(Determining.plan(10, 50, 46));
    adjusted.put("adjustmentNote", "减少两名行政编制。");
    officers.submit(Determining.STAFFING, number, "adjustStaffing", adjusted);
    determining.giveOpinions(number, "agreed", "agreed");
    determining.review(number, "lawful");
    determining.commission(number, "approved");
    determining.decide(number, "approved");
    publish(number);
    return Map.of("earlier", earlier.value(), "determination", number.value());
  }

  private void publish(CaseNumber number) {
    var notice = new HashMap<String, Object>();
    notice.put("noticeTitle", "关于街道机构编制的公告");
    notice.put("noticeText", "经核定，街道机构编制公布如下。");
    notice.put("contactPhone", "0512-63420000");
    notice.put("effectiveDate", LocalDate.now(clock).plusDays(20).toString());
    notice.put("noticePeriod", "required");
    notice.put("noticePeriodDays", 3);
    officers.submit(determining.clerk(number), number, "draftNotice", notice);
    officers.submit(
        "wujiang-government-office.clerk",
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
    officers.pass(Duration.ofDays(14));
    officers.fire(number, "noticePeriodOver");
    officers.submit(
        determining.clerk(number), number, "handleObjections", Map.of("objectionCount", 0));
  }
}
