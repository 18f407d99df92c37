package cn.jiedao.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.SharedProcedure;
import cn.jiedao.TasklistSession;
import cn.jiedao.TasklistSession.Answer;
import cn.jiedao.casefile.CaseNumber;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer enters wrongly is refused with a sentence that helps, and leaves no trace. */
@JiedaoTest
class TransferBadInputIT {
  private static final String KIND = "special-statement";
  private static final String OFFICE = "gusu-government-office.clerk";

  @LocalServerPort private int port;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private TasklistSession officer(String person) {
    return new TasklistSession(port, person);
  }

  @Test
  @Tag("INV-12-12")
  void an_application_names_offices_of_its_own_district_and_an_end_within_a_year() {
    var applicant = officer(Review.APPLICANT);
    LocalDate today = LocalDate.now(clock);
    refuses(applicant, Map.of("affectedOffices", List.of("gusu-nowhere")), "「受影响的街道」所选的值不在可选范围内");
    refuses(applicant, Map.of("affectedOffices", List.of("wuzhong-changqiao")), "「受影响的街道」所选的值不在");
    refuses(applicant, Map.of("affectedOffices", List.of("gusu-finance")), "「受影响的街道」所选的值不在");
    refuses(applicant, Map.of("affectedOffices", List.of()), "「受影响的街道」不能为空");
    refuses(applicant, temporary(today.minusDays(1)), "「截止日期」必须晚于今天");
    refuses(applicant, temporary(today.plusMonths(12).plusDays(1)), "「截止日期」不能超过十二个月");
    refuses(applicant, Map.of("duration", "temporary"), "「截止日期」不能为空");
    refuses(applicant, Map.of("duration", "temporary", "endsOn", "明年"), "「截止日期」不是有效的日期");
    refuses(
        applicant, Map.of("annualVolume", "很多", "funds", -1), "「年办理量（件次）」应为数字", "「配套经费（万元）」不能小于 0");
  }

  private static Map<String, Object> temporary(LocalDate end) {
    return Map.of("duration", "temporary", "endsOn", end.toString());
  }

  private void refuses(TasklistSession applicant, Map<String, Object> wrong, String... sentences) {
    var application = Review.application("填错的申请");
    application.putAll(wrong);
    refused(400, () -> applicant.tryStart("task-transfer-review", application), sentences);
  }

  @Test
  void an_office_is_not_offered_an_application_and_cannot_make_one() {
    var office = officer("gusu-pingjiang.clerk");
    assertThat(office.offered()).doesNotContain("task-transfer-review", "meeting-session");
    var application = Review.application("街道自己的申请");
    var definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("task-transfer-review")
            .latestVersion()
            .singleResult()
            .getId();
    refused(403, () -> office.tryStartById(definition, application), "您的单位不能发起");
  }

  @Test
  @Tag("INV-S-7")
  void an_opinion_on_legality_bears_a_proper_number() {
    CaseNumber number = review.apply("文号写错的审查");
    review.submitMaterials(number);
    review.accept(number);
    review.allAgree(number);
    review.draftLegalityOpinion(number, "lawful");
    var leader = officer("gusu-justice.leader");
    String task = leader.task(number, "signLegalityOpinion");
    for (String wrong : List.of("姑苏司审201号", "姑苏司审[2026]7号", "〔2026〕7号", "姑苏司审〔2026〕七号"))
      refused(
          400,
          () -> leader.submit(task, Map.of("legalitySignature", "signed", "opinionNumber", wrong)),
          "「审查意见文号」格式不正确");
  }

  @Test
  @Tag("INV-S-1")
  @Tag("INV-S-2")
  void a_session_has_a_quorum_and_its_minutes_a_proper_number() {
    CaseNumber number = review.readyForMeeting("人数不够的会议");
    review.fileTopic(number);
    review.schedule(number);
    CaseNumber session = review.call(number);
    var office = officer(OFFICE);
    String attendance = office.task(session, "recordAttendance");
    refused(400, () -> office.submit(attendance, Review.attendance(4)), "「到会人数」须超过组成人员半数");
    refused(400, () -> office.submit(attendance, Review.attendance(10)), "「到会人数」不能多于组成人员总数 9 人");
    assertThat(office.submit(attendance, Review.attendance(5)).status()).isEqualTo(204);
    review.decide(session, "adopted");
    officers.attach(OFFICE, session, "minutes", "会议纪要");
    String minutes = office.task(session, "draftMinutes");
    refused(
        400,
        () -> office.submit(minutes, Map.of("minutesNumber", "纪要五", "minutesSummary", "议题一个。")),
        "「纪要编号」格式不正确");
  }

  @Test
  @Tag("INV-12-6")
  void a_district_meeting_takes_up_no_topic_of_a_municipal_department() {
    String department = "suzhou-civil-affairs.clerk";
    CaseNumber topic = topicOf(department, "适老化改造入户评估");
    var district = officer(OFFICE);
    refused(400, () -> district.tryStart("meeting-session", review.session(topic)), "「议题」所选的值不在");
    assertThat(
            officer("suzhou-government-office.clerk")
                .start("meeting-session", review.session(topic)))
        .isNotNull();
  }

  private CaseNumber topicOf(String department, String title) {
    CaseNumber topic =
        new SharedProcedure(engine, officers, "executive-meeting", "fileTopic", "scheduleTopic")
            .begin(department, title);
    officers.attach(department, topic, "meeting-paper", "上会材料");
    officers.submit(
        department,
        topic,
        "fileTopic",
        Map.of("topicTitle", title, "briefing", "请审议。", "reporter", "陈明"));
    officers.submit(
        "suzhou-government-office.clerk",
        topic,
        "scheduleTopic",
        Map.of("scheduling", "scheduled"));
    return topic;
  }

  @Test
  @Tag("INV-S-21")
  void a_document_too_large_or_of_a_forbidden_type_is_not_kept() {
    CaseNumber number = review.apply("材料不对的申请");
    var applicant = officer(Review.APPLICANT);
    keeps(413, () -> applicant.upload(number, KIND, "大.pdf", new byte[60 << 20]), "50 MB");
    keeps(413, () -> applicant.upload(number, KIND, "大.txt", new byte[(50 << 20) + 1]), "50 MB");
    keeps(400, () -> applicant.upload(number, KIND, "安装.exe", "MZ".getBytes(UTF_8)), "没有保存");
    keeps(400, () -> applicant.upload(number, KIND, "a.pdf", "<html>".getBytes(UTF_8)), "内容与扩展名不符");
    keeps(403, () -> applicant.upload(number, "minutes", "a.txt", "纪要".getBytes(UTF_8)), "");
  }

  private void keeps(int status, Supplier<HttpResponse<String>> upload, String sentence) {
    String before = written();
    var answer = upload.get();
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
    assertThat(written()).isEqualTo(before);
  }

  private void refused(int status, Supplier<Answer> attempt, String... sentences) {
    String before = written();
    Answer answer = attempt.get();
    assertThat(answer.status()).as(answer.message()).isEqualTo(status);
    assertThat(answer.message()).contains(sentences);
    assertThat(written()).isEqualTo(before);
  }

  private String written() {
    return database
        .sql(
            """
            select concat_ws(' ', (select count(*) from case_head), (select count(*) from case_step),
              (select count(*) from document), (select count(*) from document_chunk),
              (select count(*) from act_ru_execution), (select count(*) from act_hi_taskinst))
            """)
        .query(String.class)
        .single();
  }
}
