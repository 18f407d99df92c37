package cn.jiedao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import cn.jiedao.transfer.Review;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class TransferIT {
  private static final String CLERK = Review.APPLICANT;
  private static final String DEPUTY = "gusu-market-supervision.deputy";
  private static final String LEADER = "gusu-market-supervision.leader";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private OpenTasks tasks;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private JdbcClient database;

  private static String to(String person) {
    return "{\"person\":\"%s\",\"reason\":\"本人外出开会\"}".formatted(person);
  }

  private OpenTask only(CaseNumber number) {
    return tasks.of(number).get(0);
  }

  private Desk at(String person) {
    return new Desk(port, person);
  }

  @Test
  @Tag("INV-S-9")
  void a_task_is_handed_on_with_a_reason_a_step_and_a_notice() {
    CaseNumber number = review.apply("转办一次");
    String task = only(number).id();
    Desk clerk = at(CLERK);
    assertThat(clerk.ask("/workplace/tasks/" + task + "/acts").body())
        .contains("\"transfer\"", "转办", "\"type\":\"person\"", DEPUTY, "复核人")
        .doesNotContain("\"release\"");
    assertThat(clerk.actOnTask(task, "transfer", to(DEPUTY)).statusCode()).isEqualTo(200);
    assertThat(only(number).assignee()).isEqualTo(DEPUTY);
    Step step = steps.latest(number, "transfer").orElseThrow();
    assertThat(step.kind()).isEqualTo(Step.Kind.ACT);
    assertThat(step.person()).isEqualTo(CLERK);
    assertThat(step.answers()).containsEntry("reason", "本人外出开会").containsKey("receiver");
    assertThat(told(DEPUTY, number)).last().asString().contains("转给", "提交材料");
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void only_who_holds_a_task_or_leads_there_hands_it_on_and_gives_it_back() {
    CaseNumber number = review.apply("转办有权");
    String task = only(number).id();
    Desk clerk = at(CLERK);
    clerk.actOnTask(task, "transfer", to(DEPUTY));
    assertRefused(clerk.actOnTask(task, "transfer", to(CLERK)), 409, "您现在不能");
    assertRefused(clerk.actOnTask(task, "release", "{\"reason\":\"x\"}"), 409, "您现在不能");
    assertRefused(at("suzhou-finance.clerk").actOnTask(task, "transfer", to(CLERK)), 404, "");
    assertRefused(at("admin").actOnTask(task, "transfer", to(CLERK)), 403, "");
    Desk leader = at(LEADER);
    assertRefused(leader.actOnTask(task, "transfer", to("gusu-justice.clerk")), 400, "本单位的在职人员");
    assertRefused(
        leader.actOnTask(task, "transfer", "{\"person\":\"" + CLERK + "\"}"), 400, "请填写理由");
    assertThat(leader.actOnTask(task, "release", "{\"reason\":\"请大家处理\"}").statusCode())
        .isEqualTo(200);
    assertThat(only(number).assignee()).isNull();
    assertThat(told(DEPUTY, number)).last().asString().contains("退回本单位待办");
    review.submitMaterials(number);
    assertRefused(leader.actOnTask(task, "transfer", to(CLERK)), 404, "");
  }

  /** The engine gives whoever holds a task a right of his own, which must not outlast it. */
  @Test
  @Tag("INV-S-16")
  void who_handed_a_task_on_keeps_no_right_to_it() {
    CaseNumber number = review.apply("转办后无权");
    String task = only(number).id();
    at(CLERK).actOnTask(task, "transfer", to(DEPUTY));
    at(DEPUTY).actOnTask(task, "transfer", to(CLERK));
    assertThat(
            database
                .sql(
                    "select user_id_ from act_ru_authorization where resource_id_ = :task and user_id_ is not null")
                .param("task", task)
                .query(String.class)
                .list())
        .containsExactly(CLERK);
    officers.attach(CLERK, number, "special-statement", "专项说明");
    officers.attach(CLERK, number, "workload-estimate", "工作量测算");
    assertThatThrownBy(() -> officers.submit(DEPUTY, number, "submitMaterials", Review.nature()))
        .isInstanceOf(Refusal.class);
    officers.submit(CLERK, number, "submitMaterials", Review.nature());
  }

  @Test
  @Tag("INV-S-10")
  void a_leaders_task_goes_to_no_clerk_and_to_nobody_whom_four_eyes_exclude() {
    CaseNumber number = review.readyForMeeting("转办四眼");
    review.fileTopic(number);
    review.schedule(number);
    CaseNumber session = review.open(number);
    review.decide(session, "adopted");
    String drafter = "gusu-government-office.leader";
    officers.attach("gusu-government-office.clerk", session, "minutes", "会议纪要");
    officers.submit(
        drafter,
        session,
        "draftMinutes",
        Map.of("minutesNumber", "第9901号", "minutesSummary", "会议审议了一个议题。"));
    String task = only(session).id();
    Desk clerk = at("gusu-government-office.clerk");
    assertRefused(
        clerk.actOnTask(task, "transfer", to("gusu-government-office.deputy")), 400, "须由负责人办理");
    assertRefused(clerk.actOnTask(task, "transfer", to(drafter)), 400, "已办理“起草会议纪要”");
    assertThat(only(session).assignee()).isNull();
    assertThat(steps.of(session, "transfer")).isEmpty();
    assertThat(chains.verify(session)).isEmpty();
  }

  @Test
  void of_two_who_hand_the_same_task_on_at_once_one_is_told_that_the_other_was_faster()
      throws Exception {
    CaseNumber number = review.apply("同时转办");
    OpenTask seen = only(number);
    Callable<Boolean> one = () -> handOn(CLERK, seen, DEPUTY);
    Callable<Boolean> other = () -> handOn(LEADER, seen, CLERK);
    var threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> done = threads.invokeAll(List.of(one, other));
      assertThat(List.of(done.get(0).get(), done.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      threads.shutdown();
    }
    assertThat(steps.of(number, "transfer")).hasSize(1);
    assertThat(chains.verify(number)).isEmpty();
  }

  private boolean handOn(String person, OpenTask seen, String receiver) {
    try {
      officers.as(
          person,
          () -> {
            acts.carryOut(
                seen, "transfer", actors.current(), Map.of("person", receiver, "reason", "分工"));
            return null;
          });
      return true;
    } catch (Refusal refused) {
      assertThat(refused).hasMessageContaining("刚刚由其他人员");
      return false;
    }
  }

  @Test
  void many_tasks_are_shared_out_each_with_its_own_result() {
    CaseNumber first = review.apply("分派一");
    CaseNumber second = review.apply("分派二");
    at(CLERK).actOnTask(only(second).id(), "transfer", to(DEPUTY));
    String json =
        "{\"tasks\":[\"%s\",\"%s\",\"nowhere\"],\"person\":\"%s\",\"reason\":\"分工\"}"
            .formatted(only(first).id(), only(second).id(), DEPUTY);
    assertThat(at(LEADER).send("/workplace/assignments", json).body())
        .contains("\"done\":true", "已经由这位同事办理", "没有这项任务");
    assertThat(only(first).assignee()).isEqualTo(DEPUTY);
  }

  private List<String> told(String person, CaseNumber number) {
    return database
        .sql(
            "select text from inbox_notice where person = :person and case_number = :number order by id")
        .param("person", person)
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(message);
  }
}
