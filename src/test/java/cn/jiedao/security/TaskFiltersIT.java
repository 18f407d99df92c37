package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistSession;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class TaskFiltersIT {
  private static final String OFFICER = "gusu-market-supervision.clerk";
  private static final String COLLEAGUE = "gusu-market-supervision.leader";
  private static final String TASK = "submitMaterials";

  @LocalServerPort private int port;
  @Autowired private TaskFilters lists;
  @Autowired private FilterService filters;
  @Autowired private TaskService tasks;
  @Autowired private Officers officers;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  void a_task_moves_from_due_soon_to_overdue_in_the_lists_of_those_it_concerns() {
    CaseNumber number = officers.start(OFFICER, "task-transfer-review", Review.application("期限清单"));
    var task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
    assertThat(waiting(OFFICER, "即将到期", number)).isEmpty();
    goTo(task.getDueDate().toInstant(), Duration.ofHours(-30));
    for (String one : List.of(OFFICER, COLLEAGUE)) {
      assertThat(waiting(one, "即将到期", number)).containsExactly(TASK);
      assertThat(waiting(one, "已超期", number)).isEmpty();
    }
    assertThat(at(COLLEAGUE).claim(task.getId()).status()).isEqualTo(204);
    goTo(task.getDueDate().toInstant(), Duration.ofMinutes(1));
    for (String one : List.of(OFFICER, COLLEAGUE)) {
      assertThat(waiting(one, "即将到期", number)).isEmpty();
      assertThat(waiting(one, "已超期", number)).containsExactly(TASK);
    }
    assertThat(waiting("gusu-justice.clerk", "已超期", number)).isEmpty();
  }

  private List<String> waiting(String person, String list, CaseNumber number) {
    return at(person).waiting(list, number);
  }

  /** A session does not outlive a jump of the clock. */
  private TasklistSession at(String person) {
    return new TasklistSession(port, person);
  }

  private static void goTo(java.time.Instant due, Duration from) {
    ClockUtil.offset(due.plus(from).toEpochMilli() - System.currentTimeMillis());
  }

  @Test
  void a_list_defined_otherwise_is_brought_back_and_a_foreign_one_goes() {
    lists.settle();
    List<String> before = state();
    Filter changed = filters.createFilterQuery().filterName("已超期").singleResult();
    changed.setQuery(tasks.createTaskQuery().taskAssignee("demo"));
    filters.saveFilter(changed);
    filters.saveFilter(filters.newTaskFilter("旧的清单").setQuery(tasks.createTaskQuery()));
    lists.settle();
    assertThat(state().stream().map(TaskFiltersIT::withoutRevision))
        .containsExactlyElementsOf(before.stream().map(TaskFiltersIT::withoutRevision).toList());
    List<String> settled = state();
    lists.settle();
    assertThat(state()).as("nothing is written a second time").isEqualTo(settled);
  }

  private List<String> state() {
    return filters.createFilterQuery().orderByFilterName().asc().list().stream()
        .map(FilterEntity.class::cast)
        .map(f -> f.getRevision() + " " + f.getName() + f.getQueryInternal() + f.getProperties())
        .toList();
  }

  private static String withoutRevision(String state) {
    return state.substring(state.indexOf(' '));
  }
}
