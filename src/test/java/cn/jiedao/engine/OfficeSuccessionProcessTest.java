package cn.jiedao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSearch;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.Posts;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.succession.Abolition;
import cn.jiedao.organization.succession.DecidedAbolition;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases and tasks of an office that is abolished while they run (Art. 4, INV-4-8). */
@JiedaoTest
@Tag("INV-4-8")
class OfficeSuccessionProcessTest {
  private static final String ASKING = "xiangcheng-justice.clerk";

  @Autowired private OfficeFixtures offices;
  @Autowired private PeopleFixtures people;
  @Autowired private Abolition abolition;
  @Autowired private DecidedAbolition decided;
  @Autowired private OfficeRegister register;
  @Autowired private Posts posts;
  @Autowired private Officers officers;
  @Autowired private HouseCases opening;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private CaseAccess access;
  @Autowired private CaseSearch search;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private String old;
  private String next;
  private LocalDate tomorrow;

  @BeforeEach
  void begin() {
    people.unit("xiangcheng");
    old = office();
    next = office();
    tomorrow = LocalDate.now(clock).plusDays(1);
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
    abolition.takeBack();
  }

  private String office() {
    String office = offices.office("xiangcheng", 2);
    return office;
  }

  /** Some body asks others for their opinion: a case of one step for each of them. */
  private CaseNumber asked(String applicant, String... organizations) {
    return officers.start(
        applicant + ".clerk",
        "consultation",
        Map.of(
            "title", "征求意见", "askedOrganizations", List.of(organizations), "question", "对方案有何意见？"));
  }

  /** A running case may name an office that is gone since; nobody may choose it any more. */
  private CaseNumber asOfBefore() {
    return opening.open(
        "consultation",
        null,
        "xiangcheng-justice",
        "征求意见",
        Map.of("askedOrganizations", List.of(old), "question", "对方案有何意见？"));
  }

  private void nextDay() {
    officers.pass(Duration.ofDays(1));
  }

  private void succeed(Map<Matter, String> successors) {
    String number = abolition.decide(old, tomorrow, successors);
    nextDay();
    abolition.takeEffect(number, tomorrow, old);
  }

  private void answer(String person, CaseNumber number) {
    officers.submit(person, number, "giveConsultation", Map.of("answer", "没有不同意见。"));
  }

  private Task task(CaseNumber number) {
    return officers.open(number, "giveConsultation").get(0);
  }

  private List<String> asks(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(link -> link.getGroupId())
        .filter(group -> group != null)
        .toList();
  }

  @Test
  void open_tasks_and_cases_pass_to_the_successor_and_their_people_go_on_with_them() {
    CaseNumber number = asked("xiangcheng-justice", old);
    String task = task(number).getId();
    officers.as(
        old + ".clerk",
        () -> {
          tasks.claim(task, old + ".clerk");
          return null;
        });
    succeed(Abolition.all(next));
    assertThat(asks(task(number))).containsExactly(next);
    assertThat(task(number).getAssignee()).isEqualTo(old + ".clerk");
    assertThat(task(number).getName()).contains("（原");
    assertThat(access.why(number, next)).contains("承接");
    Step said = steps.latest(number, "officeSucceeded").orElseThrow();
    assertThat(said.text("succession")).startsWith("原由").contains("起由").endsWith("承接。");
    answer(old + ".clerk", number);
    Step given = steps.latest(number, "giveConsultation").orElseThrow();
    assertThat(given.organization()).isEqualTo(next);
    assertThat(given.text("formerOffice")).isEqualTo(old);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void the_clerk_logs_in_the_next_morning_and_finds_the_task_under_the_new_office() {
    CaseNumber number = asked("xiangcheng-justice", old);
    var before = new Desk(port, old + ".clerk");
    assertThat(before.ask("/workplace/tasks/" + task(number).getId()).statusCode()).isEqualTo(200);
    succeed(Abolition.all(next));
    var after = new Desk(port, old + ".clerk");
    assertThat(after.ask("/workplace/tasks/" + task(number).getId()).statusCode()).isEqualTo(200);
    assertThat(after.ask("/account/session").body()).contains(next);
    assertThat(after.ask("/account/messages").body()).contains("的 1 项待办");
  }

  @Test
  void who_is_logged_in_when_the_change_takes_effect_goes_on_for_the_new_office() {
    var desk = new Desk(port, old + ".leader");
    assertThat(desk.ask("/account/session").body()).contains(old);
    tomorrow = LocalDate.now(clock);
    abolition.takeEffect(abolition.decide(old, tomorrow, Abolition.all(next)), tomorrow, old);
    await() // a session looks at its post again after four seconds
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(desk.ask("/account/session").body()).contains(next).contains("true"));
  }

  @Test
  void a_task_that_is_made_later_asks_the_successor_at_once_also_of_the_second_successor() {
    succeed(Abolition.all(next));
    String third = office();
    LocalDate later = tomorrow.plusDays(1);
    CaseNumber between = asOfBefore();
    assertThat(asks(task(between))).containsExactly(next);
    String number = abolition.decide(next, later, Abolition.all(third));
    nextDay();
    abolition.takeEffect(number, later, next);
    assertThat(asks(task(between))).containsExactly(third);
    CaseNumber after = asOfBefore();
    assertThat(asks(task(after))).containsExactly(third);
    answer(old + ".clerk", after);
    answer(old + ".deputy", between);
    assertThat(steps.latest(between, "giveConsultation").orElseThrow().text("formerOffice"))
        .isEqualTo(old);
  }

  @Test
  void each_matter_goes_to_its_own_successor_and_who_is_not_there_any_more_gives_back_his_task() {
    String forPeople = office();
    var successors = Abolition.all(next);
    successors.put(Matter.PEOPLE, forPeople);
    CaseNumber number = asked("xiangcheng-justice", old);
    String task = task(number).getId();
    officers.as(
        old + ".clerk",
        () -> {
          tasks.claim(task, old + ".clerk");
          return null;
        });
    succeed(successors);
    assertThat(task(number).getAssignee()).isNull();
    assertThat(asks(task(number))).containsExactly(next);
    assertThatThrownBy(() -> answer(old + ".clerk", number)).isInstanceOf(Refusal.class);
    answer(next + ".clerk", number);
  }

  @Test
  void the_successor_acts_for_the_applicant_and_sees_ended_cases() {
    CaseNumber ended = asked(old, "xiangcheng-justice");
    answer(ASKING, ended);
    CaseNumber open = asked(old, "xiangcheng-justice");
    succeed(Abolition.all(next));
    assertThat(cases.get(open).applicant()).isEqualTo(old);
    assertThat(cases.get(open).carrier()).isEqualTo(next);
    assertThat(search.seenBy(next, ended.value(), 1).cases()).hasSize(1);
    assertThat(search.seenBy(next, open.value(), 1).cases()).hasSize(1);
  }

  @Test
  void two_offices_that_are_merged_go_on_as_the_one_that_is_founded() {
    String name = offices.name();
    decided.merge("xiangcheng", List.of(old, next), name, 2);
    CaseNumber number = asked("xiangcheng-justice", old, next);
    decided.pass(2);
    String merged = register.named(name, LocalDate.now(clock)).orElseThrow().office();
    assertThat(officers.open(number, "giveConsultation"))
        .hasSize(2)
        .allSatisfy(task -> assertThat(asks(task)).containsExactly(merged));
    assertThat(posts.personsOf(merged, true, LocalDate.now(clock)))
        .containsExactlyInAnyOrder(old + ".leader", next + ".leader");
    answer(old + ".clerk", number);
    answer(next + ".clerk", number);
    assertThat(steps.of(number, "giveConsultation"))
        .extracting(step -> step.text("formerOffice"))
        .containsExactlyInAnyOrder(old, next);
    assertThat(steps.of(number, "officeSucceeded")).hasSize(2);
    assertThat(steps.latest(number, "answerConsultation").orElseThrow().text("answers"))
        .contains("（承接原");
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void hundreds_of_tasks_pass_in_one_transaction() {
    int many = Integer.getInteger("jiedao.succession.tasks", 50);
    var numbers = new ArrayList<CaseNumber>();
    for (int i = 0; i < many; i++) numbers.add(asked("xiangcheng-justice", old));
    String number = abolition.decide(old, tomorrow, Abolition.all(next));
    nextDay();
    long start = System.nanoTime();
    abolition.takeEffect(number, tomorrow, old);
    System.out.printf(
        "%d tasks passed on in %d ms%n", many, (System.nanoTime() - start) / 1_000_000);
    assertThat(numbers).allSatisfy(one -> assertThat(asks(task(one))).containsExactly(next));
    assertThat(rightsOf(old)).isZero();
  }

  private int rightsOf(String office) {
    return database
        .sql(
            "select count(*) from act_ru_authorization where resource_type_ = 7 and group_id_ in (:groups)")
        .param("groups", List.of(office, office + ".leader"))
        .query(Integer.class)
        .single();
  }

  @Test
  void nothing_takes_effect_where_something_is_left_without_a_successor() {
    CaseNumber number = asked("xiangcheng-justice", old);
    var successors = Abolition.all(next);
    successors.remove(Matter.CASES);
    assertThatThrownBy(() -> succeed(successors)).hasMessageContaining("INV-4-8：还有 1 项任务没有承接单位");
    assertThat(asks(task(number))).containsExactly(old);
  }
}
