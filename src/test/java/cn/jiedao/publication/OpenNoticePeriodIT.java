package cn.jiedao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@JiedaoTest
@Transactional
class OpenNoticePeriodIT {
  @Autowired private OpenNoticePeriod openNoticePeriod;
  @Autowired private NoticePeriods periods;
  @Autowired private Notices notices;
  @Autowired private Cases cases;
  @Autowired private Steps steps;

  private final DelegateExecution step = mock(DelegateExecution.class);
  private CaseNumber caseNumber;

  @BeforeEach
  void aCase() {
    String instance = UUID.randomUUID().toString();
    caseNumber =
        cases.open("task-transfer-review", instance, "ZR", "gusu-market-supervision", "日常巡查", null);
    when(step.getProcessBusinessKey()).thenReturn(caseNumber.value());
  }

  @Test
  @Tag("INV-S-11")
  void the_cleared_draft_is_shown_until_the_day_on_which_the_timer_of_the_model_fires()
      throws Exception {
    drafted("巡查事项公示", 3);
    checked("cleared");
    openNoticePeriod.execute(step);
    var notice = notices.ofCase(caseNumber).get(0);
    assertThat(notice.title()).isEqualTo("巡查事项公示");
    assertThat(notice.openUntil()).isEqualTo(periods.end(step).toInstant());
    assertThat(notice.openUntil().toString()).endsWith("T15:59:59Z");
    assertThat(notice.facts())
        .extracting(Notice.Fact::label)
        .containsExactly("事项", "部门", "公示截止", "意见和投诉电话");
    assertThat(notice.openAt(notice.publishedAt())).isTrue();
    assertThat(notice.openAt(notice.openUntil())).isFalse();
  }

  @Test
  @Tag("INV-S-8")
  void a_draft_changed_after_its_check_or_returned_by_it_is_never_shown() {
    drafted("先审后改", null);
    checked("returned");
    assertThatThrownBy(() -> openNoticePeriod.execute(step)).hasMessageContaining("保密审查");
    checked("cleared");
    drafted("改后未审", null);
    assertThatThrownBy(() -> openNoticePeriod.execute(step)).hasMessageContaining("保密审查");
    assertThat(notices.ofCase(caseNumber)).isEmpty();
  }

  @Test
  @Tag("INV-S-12")
  void the_drafter_is_told_of_personal_numbers_before_anything_is_written() {
    var answers = Map.<String, Object>of("noticeTitle", "公示", "noticeText", "请联系13812345678");
    var submission = new AnswerRules.Submission(caseNumber, null, null, answers, Map.of());
    assertThat(new NoticeDraftRules().check(submission))
        .extracting(Violation::field)
        .containsExactly("noticeText");
  }

  private void drafted(String title, Integer days) {
    var answers = new HashMap<String, Object>();
    answers.put("noticeTitle", title);
    answers.put("noticeText", "公示内容。");
    answers.put("contactPhone", "0512-65221234");
    answers.put("effectiveDate", "2026-12-01");
    answers.put("noticePeriodDays", days);
    answered("draftNotice", answers);
  }

  private void checked(String result) {
    answered("checkSecrecy", Map.of("secrecyCheck", result));
  }

  private void answered(String element, Map<String, Object> answers) {
    String task = UUID.randomUUID().toString();
    steps.append(
        caseNumber,
        new StepEntry(Step.Kind.TASK, "public-notice", element, element, task, answers));
  }
}
