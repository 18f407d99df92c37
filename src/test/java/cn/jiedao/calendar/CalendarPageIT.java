package cn.jiedao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.transfer.Review;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a year gets into the calendar, and who reads it. */
@JiedaoTest
class CalendarPageIT {
  private static final String PAGE = "/workplace/calendar";
  private static final String PAPER = "https://www.gov.cn/zhengce/content/203011/content_2031.htm";
  private static final String YEAR =
      """
      {"year": 2031, "papers": ["%s"], "days": [
       {"name": "元旦", "date": "2031-01-01", "isOffDay": true},
       {"name": "元旦", "date": "2031-01-02", "isOffDay": true},
       {"name": "元旦", "date": "2031-01-04", "isOffDay": false},
       {"name": "劳动节", "date": "2031-05-01", "isOffDay": true},
       {"name": "劳动节", "date": "2031-05-02", "isOffDay": true},
       {"name": "国庆节", "date": "2031-10-01", "isOffDay": true},
       {"name": "国庆节", "date": "2031-10-02", "isOffDay": true},
       {"name": "国庆节", "date": "2031-10-03", "isOffDay": true}]}
      """
          .formatted(PAPER);

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private Review review;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void a_year_is_loaded_after_its_changes_were_seen_and_then_everybody_reads_it() {
    var admin = new Browser(port).login("admin");
    assertThat(admin.get(PAGE + "?year=2031").body()).contains("没有 2031 年的放假安排");
    var preview = upload(admin, YEAR);
    assertThat(preview.body())
        .contains("核对 2031 年放假安排", PAPER, "2031-01-04", "星期六", "确认载入")
        .doesNotContain("2031-10-04");
    assertThat(admin.get(PAGE + "?year=2031").body()).as("a preview loads nothing").contains("没有");

    var loaded = admin.submit(PAGE, Map.of("text", YEAR, "source", PAPER));
    assertThat(loaded.headers().firstValue("Location").orElse("")).endsWith(PAGE + "?year=2031");
    var clerk = new Browser(port).login("gusu-justice.clerk");
    assertThat(clerk.get(PAGE + "?year=2031").body())
        .contains("title=\"元旦，上班\"", PAPER)
        .doesNotContain("载入一年的放假安排", "尚未公布");
    assertThat(clerk.get(PAGE + "?year=2027").body()).contains("尚未公布");
    assertThat(
            database
                .sql(
                    "select count(*) from audit_event where action = 'calendar.loaded' and person = 'admin'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void a_wrong_file_is_refused_with_all_that_is_wrong() {
    var admin = new Browser(port).login("admin");
    var refused = upload(admin, YEAR.replace("2031-01-04", "2031-01-06").replace(PAPER, "通知"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("2031-01-06 是星期一，不是周末，不能列为调休上班", "请填写来源网址");
    assertThat(upload(admin, "").body()).contains("请选择放假安排文件");
  }

  @Test
  void a_deadline_in_a_year_that_is_not_announced_is_marked_on_the_page_of_its_case() {
    ClockUtil.setCurrentTime(
        Date.from(LocalDate.of(2027, 6, 1).atTime(10, 0).atZone(WorkingDays.ZONE).toInstant()));
    var number = review.apply("屋顶违建巡查");
    var page = new Browser(port).login(Review.APPLICANT).get("/workplace/cases/" + number.value());
    assertThat(page.body()).contains("该年放假安排尚未公布，期限为暂定", ">暂定</a>");
  }

  private static HttpResponse<String> upload(Browser browser, String text) {
    return browser.upload(
        PAGE + "/preview", Map.of(), "2031.json", text.getBytes(StandardCharsets.UTF_8));
  }
}
