package cn.jiedao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.SharedProcedure;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class PublicNoticeProcessTest {
  private static final String DRAFTER = "gusu-market-supervision.clerk";
  private static final String CHECKER = "gusu-government-office.clerk";

  @Autowired private ProcessEngine engine;
  @Autowired private Officers officers;
  @Autowired private Notices notices;
  @Autowired private NoticeDrafts drafts;
  @Autowired private Clock clock;

  private SharedProcedure procedure;
  private CaseNumber number;

  @BeforeEach
  void aNoticeIsNeeded() {
    procedure =
        new SharedProcedure(
            engine, officers, "public-notice", "draftNotice", "checkSecrecy", "handleObjections");
    number = procedure.begin(DRAFTER, "食品安全协管员日常巡查");
  }

  @AfterEach
  void backToNow() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-S-8")
  void a_cleared_draft_without_a_period_is_ready_and_not_yet_public() {
    draft("第一稿", null);
    check("cleared");
    assertThat(procedure.ending(number)).isEqualTo("noticeCleared");
    assertThat(drafts.cleared(number).title()).isEqualTo("第一稿");
    assertThat(notices.ofCase(number)).isEmpty();
  }

  @Test
  @Tag("INV-S-8")
  void a_returned_draft_goes_back_to_its_drafter() {
    draft("含内部意见", null);
    check("returned");
    assertThat(officers.waitingAt(number)).containsExactly("draftNotice");
    draft("改后", null);
    check("cleared");
    assertThat(drafts.cleared(number).title()).isEqualTo("改后");
  }

  @Test
  @Tag("INV-S-8")
  @Tag("INV-S-10")
  void nobody_checks_his_own_draft_even_in_the_office_that_checks() {
    number = procedure.begin(CHECKER, "政府办公室自己的事项");
    officers.submit(CHECKER, number, "draftNotice", answers("自拟", null));
    assertThatThrownBy(() -> check("cleared")).isInstanceOf(Refusal.class);
    assertThat(officers.waitingAt(number)).containsExactly("checkSecrecy");
  }

  @Test
  @Tag("INV-S-11")
  void a_period_shows_the_draft_to_the_public_and_objections_are_handled_when_it_is_over() {
    draft("公示稿", 3);
    check("cleared");
    assertThat(notices.ofCase(number)).extracting(Notice::title).containsExactly("公示稿");
    assertThat(officers.waitingAt(number)).isEmpty();

    officers.fire(number, "noticePeriodOver");
    assertThat(officers.waitingAt(number)).isEmpty();
    officers.pass(Duration.ofDays(14));
    officers.fire(number, "noticePeriodOver");
    assertThat(notices.ofCase(number)).noneMatch(notice -> notice.openAt(clock.instant()));
    officers.submit(DRAFTER, number, "handleObjections", Map.of("objectionCount", 0));
    assertThat(procedure.ending(number)).isEqualTo("objectionsHandled");
  }

  @Test
  @Tag("INV-S-12")
  void a_draft_with_a_mobile_number_is_refused_at_once_and_nothing_is_written() {
    var answers = new HashMap<>(answers("公告", null));
    answers.put("noticeText", "请联系 13812345678。");
    assertThatThrownBy(() -> officers.submit(DRAFTER, number, "draftNotice", answers))
        .hasMessageContaining("手机号");
    assertThat(officers.waitingAt(number)).isEqualTo(List.of("draftNotice"));
  }

  private void draft(String title, Integer days) {
    officers.submit(DRAFTER, number, "draftNotice", answers(title, days));
  }

  private Map<String, Object> answers(String title, Integer days) {
    var answers = new HashMap<String, Object>();
    answers.put("noticeTitle", title);
    answers.put("noticeText", "下列事项由街道办事处承担。");
    answers.put("contactPhone", "0512-67270000");
    answers.put("effectiveDate", LocalDate.now(clock).plusDays(20).toString());
    answers.put("noticePeriod", days == null ? "none" : "required");
    if (days != null) answers.put("noticePeriodDays", days);
    return answers;
  }

  private void check(String result) {
    var answers =
        result.equals("returned")
            ? Map.<String, Object>of("secrecyCheck", result, "secrecyReason", "含有内部意见")
            : Map.<String, Object>of("secrecyCheck", result);
    officers.submit(CHECKER, number, "checkSecrecy", answers);
  }
}
