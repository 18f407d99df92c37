package cn.jiedao.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.api.OutsideSystem;
import cn.jiedao.assessment.score.Answer;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.engine.AnswerRules.Submission;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organizations;
import cn.jiedao.security.client.Clients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How residents' answers come in, and when they count (Art. 20). */
@JiedaoTest
class SurveyIT {
  private static final String UNIT = "taicang";
  private static final String BODY = UNIT + "-urban-management";
  private static final String CLERK = BODY + ".clerk";
  private static final Charset GBK = Charset.forName("GBK");

  @LocalServerPort private int port;
  @Autowired private Surveys surveys;
  @Autowired private SurveyImports imports;
  @Autowired private SurveyConfirmations confirmations;
  @Autowired private ConfirmSurveyRules rules;
  @Autowired private Delegating delegating;
  @Autowired private Organizations organizations;
  @Autowired private Clients clients;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private CaseNumber number;
  private List<String> offices;
  private Browser officer;
  private String address;
  private LocalDate today;

  @BeforeEach
  void openTheSurvey() {
    offices = List.of("taicang-loudong", "taicang-ludu");
    number = delegating.propose(delegating.office(UNIT));
    today = LocalDate.now(clock);
    surveys.open(number, today.getYear(), offices);
    officer = new Browser(port).login(CLERK);
    address = "/workplace/surveys/" + number;
  }

  @Test
  @Tag("INV-20-21")
  void answers_of_any_file_are_counted_by_machine_and_a_supplementary_survey_adds_to_them()
      throws IOException {
    assertThat(upload("调查.csv", csv(answers("A", 3, "比较满意", name(0))).getBytes(GBK)).stage())
        .isEqualTo(SurveyImport.Stage.ENTERED);
    assertThat(upload("补充.xlsx", workbook(answers("B", 2, "不了解", offices.get(0)))).answers())
        .isEqualTo(6);
    var counts = surveys.counts(number, offices.get(0));
    assertThat(counts.count(Topic.SERVICES, Answer.FAIRLY)).isEqualTo(3);
    assertThat(counts.count(Topic.SERVICES, Answer.DONT_KNOW)).isEqualTo(2);
    assertThat(counts.valid(Topic.GOVERNANCE)).isEqualTo(3);
    assertThat(surveys.counts(number, offices.get(1)).valid(Topic.GOVERNANCE)).isZero();
    assertThat(officer.get(address).body()).contains("样本不足", "调查.csv", "已导入", "±56.6%");
    assertThat(officer.get(address + "/progress").body()).contains("\"underWay\":false");
    assertThat(officer.get("/workplace/cases/" + number).body()).contains(address, "导入满意度调查回答");
    var others = new Browser(port).login("gusu-finance.clerk");
    assertThat(others.get(address).statusCode()).isEqualTo(404);
    assertThat(others.upload(address, Map.of(), "a.csv", new byte[] {1}).statusCode())
        .isEqualTo(404);
  }

  @Test
  @Tag("INV-20-21")
  void a_file_with_faults_is_not_entered_and_each_fault_is_told_where_it_stands() {
    upload("一.csv", csv(answers("A", 1, "满意", name(0))).getBytes(StandardCharsets.UTF_8));
    String bad =
        csv(answers("A", 1, "满意", name(0)).subList(0, 1))
            + "B1,%s,公共服务,满意,%s\r\n".formatted(name(0), today)
            + "B1,%s,公共服务,不满意,%s\r\n".formatted(name(0), today)
            + "B2,=A2,公共服务,满意,%s\r\n".formatted(today)
            + "B3,%s,公共服务,满意,%s\r\n".formatted("平江街道", today.plusDays(1));
    SurveyImport refused = upload("二.csv", bad.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.faults()).isEqualTo(5);
    assertThat(refused.listed())
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("第 2 行 A 列（问卷编号）：同一问卷的同一题目以前已经导入"),
            one -> assertThat(one).isEqualTo("第 4 行 A 列（问卷编号）：同一问卷的同一题目与第 3 行重复"),
            one -> assertThat(one).isEqualTo("第 5 行 B 列（街道）：不能使用公式，请填写文字"),
            one -> assertThat(one).isEqualTo("第 6 行 B 列（街道）：“平江街道”不是本次考核的街道"),
            one -> assertThat(one).startsWith("第 6 行 E 列（日期）：" + today.plusDays(1) + " 不在调查期间"));
    assertThat(told("三.csv", "编号,街道\r\n".getBytes(GBK))).contains("第 1 行：应是表头");
    assertThat(told("四.csv", csv(List.of()).getBytes(GBK))).contains("文件中没有任何回答");
    assertThat(told("五.csv", bad.getBytes(StandardCharsets.UTF_16))).contains("只接受 UTF-8 或 GBK");
    assertThat(officer.get(address).body()).contains("共 5 处不符合要求", "第 4 行 A 列");
    assertThat(surveys.counts(number, offices.get(0)).count(Topic.SERVICES, Answer.SATISFIED))
        .isEqualTo(1);
  }

  @Test
  @Tag("INV-20-21")
  void a_system_sends_answers_in_batches_each_whole_and_once() {
    String key = clients.key("survey-system", BODY, "delegation");
    var system = new OutsideSystem(port, key, CLERK);
    String to = "/api/v1/assessments/" + number + "/survey-answers";
    var good = Map.<String, Object>of("answers", List.of(sent("C1", "fairly"), sent("C2", "not")));
    assertThat(system.post(to, good).status()).isEqualTo(201);
    assertThat(system.post(to, good).pointers())
        .containsExactly("/answers/0/questionnaire", "/answers/1/questionnaire");
    var bad = Map.<String, Object>of("answers", List.of(sent("C3", "fairly"), sent("C4", "fine")));
    assertThat(system.post(to, bad).pointers()).containsExactly("/answers/1/answer");
    for (Object list : List.of(List.of(), "x", List.of(Map.of("questionnaire", "C5"))))
      assertThat(system.post(to, Map.of("answers", list)).status()).isEqualTo(400);
    String other = clients.key("survey-stranger", "gusu-finance", "delegation");
    var stranger = new OutsideSystem(port, other, "gusu-finance.clerk");
    assertThat(stranger.post(to, good).status()).isEqualTo(404);
    assertThat(surveys.counts(number, offices.get(0)).valid(Topic.SERVICES)).isEqualTo(2);
  }

  @Test
  @Tag("INV-20-21")
  void files_and_batches_that_come_at_once_are_counted_once() {
    String key = clients.key("survey-system", BODY, "delegation");
    String to = "/api/v1/assessments/" + number + "/survey-answers";
    byte[] file = csv(answers("R", 150, "满意", name(0))).getBytes(StandardCharsets.UTF_8);
    var batch = Map.<String, Object>of("answers", List.of(sent("R150", "fairly")));
    officer.upload(address, Map.of(), "一.csv", file);
    List<Integer> told =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(any -> new OutsideSystem(port, key, CLERK).post(to, batch).status())
            .toList();
    await().until(() -> imports.of(number).stream().noneMatch(SurveyImport::isUnderWay));
    long taken = told.stream().filter(status -> status == 201).count();
    SurveyImport read =
        imports.of(number).stream().filter(one -> one.fileName() != null).findFirst().orElseThrow();
    assertThat(taken + (read.stage() == SurveyImport.Stage.ENTERED ? 1 : 0))
        .as("%s, %s %s", told, read.stage(), read.listed())
        .isEqualTo(1);
    assertThat(surveys.counts(number, offices.get(0)).valid(Topic.SERVICES))
        .isEqualTo(taken == 1 ? 1 : 150);
  }

  @Test
  @Tag("INV-20-22")
  void too_few_answers_are_not_confirmed_and_confirmed_ones_are_frozen() {
    List<String> first = answers("D", 400, "满意", name(0));
    first.addAll(answers("E", 399, "一般", name(1)));
    first.addAll(answers("F", 5, "不了解", name(1)));
    upload("一.csv", csv(first).getBytes(StandardCharsets.UTF_8));
    assertThat(confirming(today)).singleElement().asString().contains("样本不足", "399 份", "补充调查");
    step();
    assertThatThrownBy(() -> confirmations.record(number)).hasMessageContaining("INV-20-22：样本不足");
    upload("二.csv", csv(answers("G", 1, "一般", name(1))).getBytes(StandardCharsets.UTF_8));
    assertThat(confirming(today)).isEmpty();
    assertThat(confirming(today.minusDays(1))).singleElement().asString().contains("起止日期之内");
    confirmations.record(number);
    var report = surveys.report(number).orElseThrow();
    assertThat(report.confirmation().surveyor()).isEqualTo("江南满意度调查中心");
    assertThat(report.lacks()).isEmpty();
    assertThat(officer.get(address).body()).contains("江南满意度调查中心").doesNotContain("下载模板");
    byte[] late = csv(answers("H", 1, "满意", name(0))).getBytes(StandardCharsets.UTF_8);
    assertThat(officer.upload(address, Map.of(), "三.csv", late).statusCode()).isEqualTo(403);
    String key = clients.key("survey-system", BODY, "delegation");
    var system = new OutsideSystem(port, key, CLERK);
    String to = "/api/v1/assessments/" + number + "/survey-answers";
    assertThat(system.post(to, Map.of("answers", List.of(sent("H1", "fairly")))).status())
        .isEqualTo(409);
  }

  @Test
  void an_import_that_died_with_its_node_is_told_and_entered_nothing() {
    database
        .sql(
            """
            insert into survey_import (case_number, file_name, person, organization, started_at, alive_at, stage)
            values (:case, '旧.csv', 'x', 'x', :then, :then, 'READING')
            """)
        .param("case", number.value())
        .param("then", java.sql.Timestamp.from(clock.instant().minusSeconds(3600)))
        .update();
    assertThat(imports.of(number))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.stage()).isEqualTo(SurveyImport.Stage.FAILED);
              assertThat(one.failure()).contains("没有导入任何回答");
            });
  }

  private List<String> confirming(LocalDate until) {
    var answers =
        Map.<String, Object>of("surveyedFrom", today.toString(), "surveyedUntil", until.toString());
    return rules.check(new Submission(number, null, null, answers, Map.of())).stream()
        .map(Violation::message)
        .filter(told -> until.equals(today) || told.contains("之内"))
        .toList();
  }

  /** As the answers to the task leave it. */
  private void step() {
    var head = cases.get(number);
    steps.append(
        number,
        new StepEntry(
            Step.Kind.TASK,
            head.process(),
            "confirmSurvey",
            "确认满意度调查结果",
            null,
            Map.of(
                "surveyor",
                "江南满意度调查中心",
                "surveyMethod",
                "随机抽样，电话访问",
                "surveyedFrom",
                today.toString(),
                "surveyedUntil",
                today.toString())));
  }

  private String name(int office) {
    return organizations.get(offices.get(office)).name();
  }

  private Map<String, Object> sent(String questionnaire, String answer) {
    return Map.of(
        "questionnaire",
        questionnaire,
        "office",
        offices.get(0),
        "topic",
        "services",
        "answer",
        answer,
        "day",
        today.toString());
  }

  /** Each questionnaire answers all three topics. */
  private List<String> answers(String prefix, int questionnaires, String answer, String office) {
    var rows = new ArrayList<String>();
    for (int i = 1; i <= questionnaires; i++)
      for (Topic topic : Topic.values())
        rows.add("%s%d,%s,%s,%s,%s".formatted(prefix, i, office, topic.label(), answer, today));
    return rows;
  }

  private static String csv(List<String> rows) {
    String header = String.join(",", SurveyColumn.labels()) + "\r\n";
    return header + rows.stream().map(row -> row + "\r\n").reduce("", String::concat);
  }

  private static byte[] workbook(List<String> rows) throws IOException {
    try (var workbook = new SXSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet();
      for (String line : csv(rows).split("\r\n")) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (String cell : line.split(","))
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private String told(String name, byte[] content) {
    SurveyImport one = upload(name, content);
    return one.failure() + one.listed();
  }

  private SurveyImport upload(String name, byte[] content) {
    assertThat(officer.upload(address, Map.of(), name, content).statusCode()).isEqualTo(302);
    await().until(() -> !imports.of(number).get(0).isUnderWay());
    return imports.of(number).get(0);
  }
}
