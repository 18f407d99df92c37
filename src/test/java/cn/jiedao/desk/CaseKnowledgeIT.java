package cn.jiedao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.transfer.Review;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Others hear of a case: by advice asked of them (协办), by a copy (抄送), by an eye on it (关注). */
@JiedaoTest
class CaseKnowledgeIT {
  private static final String CLERK = Review.APPLICANT;
  private static final String DEPUTY = "gusu-market-supervision.deputy";
  private static final String OFFICE = "gusu-pingjiang.clerk";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private OpenTasks tasks;
  @Autowired private Cases cases;
  @Autowired private CaseAccess access;
  @Autowired private Actors actors;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private Copies copies;
  @Autowired private Watches watches;
  @Autowired private JdbcClient database;

  private Desk at(String person) {
    return new Desk(port, person);
  }

  private Actor actor(String person) {
    return officers.as(person, actors::current);
  }

  @Test
  @Tag("INV-S-19")
  void whoever_has_a_task_asks_others_and_their_answers_come_into_the_case() {
    CaseNumber number = review.apply("协办的案件");
    String task = tasks.of(number).get(0).id();
    String asked = "{\"organizations\":[\"gusu-pingjiang\"],\"question\":\"辖区有多少家小餐饮？\"}";
    assertThat(at(OFFICE).actOnTask(task, "consult", asked).statusCode()).isEqualTo(404);
    assertThat(at(CLERK).actOnTask(task, "consult", "{\"question\":\"x\"}").body())
        .contains("请选择征求意见的单位");
    assertThat(
            at(CLERK)
                .actOnTask(task, "consult", asked.replace("pingjiang", "market-supervision"))
                .body())
        .contains("不能选择的单位");
    assertThat(at(CLERK).actOnTask(task, "consult", asked).statusCode()).isEqualTo(200);
    CaseNumber consultation =
        CaseNumber.of(steps.latest(number, "consult").orElseThrow().text("consultation"));
    assertThat(cases.get(consultation).parent()).isEqualTo(number.value());
    assertThat(told(OFFICE, consultation)).isNotEmpty();
    officers.submit(OFFICE, consultation, "giveConsultation", Map.of("answer", "共 312 家。"));
    assertThat(at(CLERK).ask("/workplace/cases/" + number).body())
        .contains("协办案号", consultation.value(), "征求意见的单位", "各单位答复", "共 312 家。");
    assertThat(chains.verify(number)).isEmpty();
    assertThat(chains.verify(consultation)).isEmpty();
    assertThat(officers.waitingAt(number)).containsExactly("submitMaterials");
  }

  @Test
  @Tag("INV-S-9")
  void a_copy_lets_an_organisation_see_the_case_and_hand_its_knowledge_to_nobody() {
    CaseNumber number = review.apply("抄送的案件");
    String copy =
        "{\"organizations\":[\"gusu-pingjiang\"],\"person\":\"%s\",\"reason\":\"请知悉\"}"
            .formatted(DEPUTY);
    assertThat(at(OFFICE).actOnCase(number, "copy", copy).statusCode()).isEqualTo(404);
    assertThat(at(CLERK).actOnCase(number, "copy", "{\"reason\":\"请知悉\"}").body())
        .contains("请选择抄送的单位或者同事");
    assertThat(at(CLERK).actOnCase(number, "copy", copy).statusCode()).isEqualTo(200);
    assertThat(access.why(number, "gusu-pingjiang")).isEqualTo("抄送");
    assertThat(steps.latest(number, "copy").orElseThrow().text("copiedTo")).contains("平江街道办事处、");
    assertThat(copies.receivedBy(actor(OFFICE), 0, 10))
        .anySatisfy(one -> assertThat(one.caseNumber()).isEqualTo(number));
    assertThat(copies.receivedBy(actor(DEPUTY), 0, 10))
        .anySatisfy(one -> assertThat(one.reason()).isEqualTo("请知悉"));
    assertThat(copies.receivedBy(actor(CLERK), 0, 10))
        .noneMatch(one -> one.caseNumber().equals(number));
    assertThat(told(OFFICE, number)).singleElement().asString().contains("抄送给您");
    assertThat(at(OFFICE).actOnCase(number, "copy", copy).statusCode()).isEqualTo(409);
    assertThat(at(OFFICE).ask("/workplace/cases/" + number).statusCode()).isEqualTo(200);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void whoever_watches_a_case_hears_how_it_ends_and_the_case_file_knows_nothing_of_it() {
    CaseNumber number = review.apply("关注的案件");
    Desk deputy = at(DEPUTY);
    assertThat(deputy.actOnCase(number, "watch", "{}").statusCode()).isEqualTo(200);
    assertThat(deputy.actOnCase(number, "watch", "{}").statusCode()).isEqualTo(409);
    assertThat(watches.of(DEPUTY)).contains(number);
    assertThat(cases.get(number).steps()).isEqualTo(1);
    at(CLERK).actOnCase(number, "withdraw-application", "{\"reason\":\"不再需要\"}");
    assertThat(told(DEPUTY, number)).contains("案件已办结：已撤回");
    assertThat(deputy.actOnCase(number, "unwatch", "{}").statusCode()).isEqualTo(200);
    assertThat(watches.of(DEPUTY)).doesNotContain(number);
  }

  private List<String> told(String person, CaseNumber number) {
    return database
        .sql("select text from inbox_notice where person = :person and case_number = :number")
        .param("person", person)
        .param("number", number.value())
        .query(String.class)
        .list();
  }
}
