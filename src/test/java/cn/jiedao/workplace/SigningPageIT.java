package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.transfer.Review;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page 签批 of the leaders of Gusu's offices and bureaus. */
@JiedaoTest
class SigningPageIT {
  private static final String ADDRESS = "/workplace/signing";
  private static final String FINANCE = "gusu-finance.leader";
  private static final String SIGNED = "{\"opinion\":\"agreed\"}";

  @LocalServerPort private int port;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Steps steps;

  @Test
  void a_leader_finds_what_waits_for_his_signature_and_signs_it_beside_its_paper() {
    CaseNumber number = heard("签批一件");
    String task = officers.task(FINANCE, number, "countersign").getId();
    assertThat(new Browser(port).login(FINANCE).get(ADDRESS).body())
        .contains("签批一件", number.value(), "data-task=\"" + task + "\"");
    var clerk = new Browser(port).login("gusu-finance.clerk").get(ADDRESS).body();
    assertThat(clerk).contains("签批由单位负责人办理").doesNotContain(number.value());
    Desk leader = new Desk(port, FINANCE);
    String sheet = leader.ask("/workplace/tasks/" + task).body();
    assertThat(sheet).contains("专项说明", "\"opinions\":[{", "签批一件");
    var answer =
        leader.send("/workplace/tasks/" + task + "/answers", "{\"answers\":" + SIGNED + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(steps.latest(number, "countersign").orElseThrow().person()).isEqualTo(FINANCE);
    assertThat(new Browser(port).login(FINANCE).get(ADDRESS).body()).doesNotContain(task);
  }

  @Test
  void several_of_one_kind_are_signed_together_each_on_its_own() {
    CaseNumber first = heard("一并签批之一");
    CaseNumber second = heard("一并签批之二");
    String one = officers.task(FINANCE, first, "countersign").getId();
    String two = officers.task(FINANCE, second, "countersign").getId();
    String others = officers.task("gusu-staffing.leader", first, "countersign").getId();
    Desk leader = new Desk(port, FINANCE);
    assertThat(sign(leader, "{\"opinion\":\"objected\"}", one, two).body())
        .contains("\"done\":false", "不能为空")
        .doesNotContain("\"done\":true");
    String results = sign(leader, SIGNED, one, others, two).body();
    assertThat(results).containsPattern("\"task\":\"" + others + "\",\"done\":false");
    for (String task : List.of(one, two))
      assertThat(results).containsPattern("\"task\":\"" + task + "\",\"done\":true");
    for (CaseNumber number : List.of(first, second))
      assertThat(steps.of(number, "countersign")).hasSize(1);
    assertThat(sign(leader, SIGNED, one).body()).contains("已由他人办理");
    assertThat(sign(leader, SIGNED).statusCode()).isEqualTo(400);
  }

  @Test
  void whoever_drafted_sees_that_another_has_to_sign() {
    CaseNumber number = heard("须由他人签批");
    review.countersign(number);
    officers.submit(
        Review.APPLICANT,
        number,
        "provideReviewMaterials",
        Map.of("reviewRequest", "请审查准入方案。", "legalBasis", "《苏州市街道办事处工作规定》第十二条"));
    officers.submit(
        "gusu-justice.leader",
        number,
        "draftLegalityOpinion",
        Map.of(
            "legalityConclusion", "lawful",
            "opinionText", "经审查，权限、依据、程序和内容符合规定。",
            "reviewBasis", "《重大行政决策程序暂行条例》第二十五条"));
    String task = officers.task("gusu-justice.leader", number, "signLegalityOpinion").getId();
    assertThat(new Browser(port).login("gusu-justice.leader").get(ADDRESS).body())
        .contains("须由他人签批");
    assertThat(
            sign(
                    new Desk(port, "gusu-justice.leader"),
                    "{\"legalitySignature\":\"signed\",\"opinionNumber\":\"姑苏司审〔2026〕8801号\"}",
                    task)
                .body())
        .contains("\"done\":false", "须由其他人员办理");
  }

  private CaseNumber heard(String title) {
    CaseNumber number = review.apply(title);
    review.submitMaterials(number);
    review.accept(number);
    Review.OFFICES.forEach(office -> review.give(number, office, "agreed"));
    return number;
  }

  private HttpResponse<String> sign(Desk leader, String answers, String... tasks) {
    String list = List.of(tasks).stream().map(t -> '"' + t + '"').collect(Collectors.joining(","));
    return leader.send(ADDRESS, "{\"tasks\":[%s],\"answers\":%s}".formatted(list, answers));
  }
}
