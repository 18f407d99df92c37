package cn.jiedao.workplace;

import cn.jiedao.desk.Assignments;
import cn.jiedao.engine.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Bulk assignment (批量分派) from a list of tasks. */
@RestController
class AssignmentResource {
  private static final int MOST = 200;

  record Wanted(List<String> tasks, String person, String reason) {}

  private final Viewers viewers;
  private final Assignments assignments;

  AssignmentResource(Viewers viewers, Assignments assignments) {
    this.viewers = viewers;
    this.assignments = assignments;
  }

  /** One result a task, in the order asked for. */
  @PostMapping("/workplace/assignments")
  List<Assignments.Result> assign(@RequestBody Wanted wanted) {
    if (wanted.tasks() == null || wanted.tasks().isEmpty()) throw Refusal.because("请选择要分派的任务。");
    if (wanted.tasks().size() > MOST) throw Refusal.because("一次最多分派 200 项任务，请分批办理。");
    if (wanted.person() == null || wanted.person().isBlank()) throw Refusal.because("请选择分派给谁。");
    String reason = wanted.reason() == null ? "" : wanted.reason();
    return assignments.assign(wanted.tasks(), viewers.actor(), wanted.person(), reason);
  }
}
