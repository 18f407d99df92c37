package cn.jiedao.transfer;

import static cn.jiedao.TasklistSession.OF_THE_ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.TasklistSession;
import cn.jiedao.TasklistSession.Answer;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole review as its officers carry it, each at his own screen (Art. 12). */
@JiedaoTest
class TransferReviewOverTasklistIT {
  private static final String TITLE = "食品安全协管员日常巡查（逐级办理）";

  @LocalServerPort private int port;
  @Autowired private Clock clock;
  @Autowired private Review review;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private Transfers transfers;

  private final Map<String, TasklistSession> sessions = new HashMap<>();
  private CaseNumber number;

  private TasklistSession officer(String person) {
    return sessions.computeIfAbsent(person, p -> new TasklistSession(port, p));
  }

  private TasklistSession applicant() {
    return officer(Review.APPLICANT);
  }

  private TasklistSession governmentOffice() {
    return officer("gusu-government-office.clerk");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Test
  void a_transfer_goes_from_application_to_publication_over_tasklist() {
    number = applicant().start("task-transfer-review", Review.application(TITLE));
    submitMaterials();
    accept();
    hearOffices();
    countersign();
    reviewLegality();
    officer("gusu-government.leader")
        .answer(number, "signToMeeting", Map.of("leaderDecision", "submitted"));
    bringToMeeting();
    holdSession();
    publish();
    assertThat(cases.get(number).outcome()).isEqualTo("transferInEffect");
    assertThat(transfers.find(number).orElseThrow().offices())
        .containsExactlyInAnyOrderElementsOf(Review.OFFICES);
    assertThat(chains.verify(number)).isEmpty();
    assertThat(applicant().page(number).body()).contains("准入决定生效");
  }

  private void submitMaterials() {
    String task = applicant().task(number, "submitMaterials");
    applicant().claim(task);
    refused(400, () -> applicant().submit(task, Review.nature()), "缺少材料「专项说明」", "缺少材料「工作量测算」");
    applicant().upload(number, "special-statement", "专项说明");
    applicant().upload(number, "workload-estimate", "工作量测算");
    refused(400, () -> applicant().submit(task, Map.of()), "「联系人」不能为空");
    Answer accepted = applicant().submit(task, Review.nature());
    assertThat(accepted.status()).as(accepted.message()).isEqualTo(204);
  }

  private void accept() {
    assertThat(applicant().waiting(OF_THE_ORGANIZATION, number)).isEmpty();
    officer("gusu-staffing.clerk")
        .answer(
            number, "acceptApplication", Map.of("acceptanceDecision", "accepted", "urgent", "no"));
  }

  private void hearOffices() {
    String task = officer("gusu-pingjiang.leader").task(number, "giveOpinion");
    onlyTheLeaderOfTheOfficeMayAnswer(task);
    theFormShowsItsOwnFactsAlone(task);
    onlyWhatTheFormAsksIsTaken(task);
    ofTwoAnswersAtOnceOneCounts(task);
    for (String office : Review.OFFICES.subList(1, 3))
      officer(office + ".leader").answer(number, "giveOpinion", opinion());
  }

  private void onlyTheLeaderOfTheOfficeMayAnswer(String task) {
    var clerk = officer("gusu-pingjiang.clerk");
    assertThat(clerk.waiting(OF_THE_ORGANIZATION, number)).isEmpty();
    refused(403, () -> clerk.claim(task), "由其他单位或者人员办理");
    refused(403, () -> clerk.submit(task, opinion()), "由其他单位或者人员办理");
    var neighbour = officer("gusu-shuangta.leader");
    assertThat(neighbour.task(number, "giveOpinion")).isNotEqualTo(task);
    assertThat(neighbour.open(task).status()).isEqualTo(404);
    assertThat(neighbour.form(task).has("components")).isFalse();
    assertThat(neighbour.shown(task)).doesNotContainKey("matter");
    refused(403, () -> neighbour.submit(task, opinion()), "由其他单位或者人员办理");
  }

  private void theFormShowsItsOwnFactsAlone(String task) {
    var leader = officer("gusu-pingjiang.leader");
    assertThat(leader.form(task).toString()).contains("/workplace/cases/" + number);
    assertThat(leader.shown(task))
        .containsEntry("title", TITLE)
        .containsEntry("affectedOffices", Review.OFFICES)
        .containsOnlyKeys(
            "title",
            "matter",
            "affectedOffices",
            "duration",
            "endsOn",
            "annualVolume",
            "personDays",
            "staff",
            "funds",
            "responsibilitySplit",
            "exitConditions");
  }

  private void onlyWhatTheFormAsksIsTaken(String task) {
    var leader = officer("gusu-pingjiang.leader");
    leader.claim(task);
    refused(
        400,
        () -> leader.submit(task, opinion("opinionsOutcome", "agreed")),
        "表单中没有字段「opinionsOutcome」");
    refused(400, () -> leader.submit(task, opinion("opinion", null)), "「意见」不能为空");
    refused(400, () -> leader.submit(task, opinion("opinion", "objected")), "「不同意的理由」不能为空");
    refused(400, () -> leader.submit(task, opinion("funds", 1)), "「配套经费（万元）」为只读内容，不能修改");
  }

  private void ofTwoAnswersAtOnceOneCounts(String task) {
    var leader = officer("gusu-pingjiang.leader");
    int before = steps.of(number).size();
    var answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> leader.submit(task, opinion())))
            .limit(2)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
    assertThat(answers).extracting(Answer::message).anyMatch(text -> text.contains("该任务已被办理"));
    assertThat(steps.of(number)).hasSize(before + 1);
  }

  private Map<String, Object> opinion() {
    return Map.of("officeMeetingDate", today().toString(), "opinion", "agreed");
  }

  private Map<String, Object> opinion(String field, Object value) {
    var answers = new HashMap<>(opinion());
    answers.put(field, value);
    return answers;
  }

  private void countersign() {
    for (String department : Review.COUNTERSIGNERS)
      officer(department + ".leader").answer(number, "countersign", Map.of("opinion", "agreed"));
  }

  private void reviewLegality() {
    applicant()
        .answer(
            number,
            "provideReviewMaterials",
            Map.of("reviewRequest", "请审查准入方案。", "legalBasis", "《苏州市街道办事处工作规定》第十二条"));
    officer("gusu-justice.clerk")
        .answer(
            number,
            "draftLegalityOpinion",
            Map.of(
                "legalityConclusion", "lawful",
                "opinionText", "经审查，权限、依据、程序和内容符合规定。",
                "reviewBasis", "《重大行政决策程序暂行条例》第二十五条"));
    officer("gusu-justice.leader")
        .answer(
            number,
            "signLegalityOpinion",
            Map.of("legalitySignature", "signed", "opinionNumber", "姑苏司审〔2026〕9101号"));
  }

  private void bringToMeeting() {
    applicant().upload(number, "meeting-paper", "上会材料");
    applicant()
        .answer(
            number,
            "fileTopic",
            Map.of("topicTitle", "关于巡查事项准入的汇报", "briefing", "三个街道均同意。", "reporter", "周宏"));
    governmentOffice().answer(number, "scheduleTopic", Map.of("scheduling", "scheduled"));
  }

  private void holdSession() {
    CaseNumber session = governmentOffice().start("meeting-session", review.session(number));
    governmentOffice().answer(session, "recordAttendance", Review.attendance(7));
    governmentOffice()
        .answer(session, "recordOutcome", Map.of("topicOutcome", "adopted", "discussion", "一致同意。"));
    assertThat(transfers.find(number)).isEmpty();
    signMinutes(session);
  }

  private void signMinutes(CaseNumber session) {
    governmentOffice().upload(session, "minutes", "会议纪要");
    governmentOffice()
        .answer(
            session,
            "draftMinutes",
            Map.of("minutesNumber", "第9101号", "minutesSummary", "会议审议了一个议题。"));
    officer("gusu-government-office.leader")
        .answer(session, "reviewMinutes", Map.of("minutesReview", "passed"));
    officer("gusu-government.leader")
        .answer(session, "signMinutes", Map.of("minutesSignature", "signed"));
  }

  private void publish() {
    applicant()
        .answer(
            number,
            "draftNotice",
            Map.of(
                "noticeTitle", "关于" + TITLE + "的公告",
                "noticeText", "经区政府常务会议审议通过，下列事项交由有关街道办事处承担。",
                "contactPhone", "0512-67270000",
                "effectiveDate", today().plusDays(10).toString(),
                "noticePeriod", "none"));
    governmentOffice().answer(number, "checkSecrecy", Map.of("secrecyCheck", "cleared"));
    String notice = transfers.find(number).orElseThrow().notice();
    var page = new Browser(port).get("/notices/" + notice);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("关于" + TITLE + "的公告");
  }

  private void refused(int status, Supplier<Answer> attempt, String... sentences) {
    int before = steps.of(number).size();
    Answer answer = attempt.get();
    assertThat(answer.status()).as(answer.message()).isEqualTo(status);
    assertThat(answer.message()).contains(sentences);
    assertThat(steps.of(number)).hasSize(before);
  }
}
