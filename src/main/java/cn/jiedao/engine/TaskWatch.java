package cn.jiedao.engine;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * What happens with every user task: due date, clock and sight of the case; and no way past the
 * gate.
 */
@Component
class TaskWatch {
  private final CaseAccess access;
  private final Organizations organizations;

  TaskWatch(CaseAccess access, Organizations organizations) {
    this.access = access;
    this.organizations = organizations;
  }

  void opened(DelegateTask task) {
    CaseNumber number = caseOf(task);
    for (IdentityLink link : task.getCandidates()) {
      Organization asked = organizations.get(link.getGroupId().replace(".leader", ""));
      access.grant(number, asked.code(), "办理“" + task.getName() + "”");
    }
  }

  /** The second lock: a task ends by answers that passed the gate, or not at all. */
  void completed(DelegateTask task) {
    if (!SubmissionGate.passed(task.getId())) throw Refusal.forbidden("这一步必须通过表单办理。");
  }

  private static CaseNumber caseOf(DelegateTask task) {
    return CaseNumber.of(task.getExecution().getProcessBusinessKey());
  }
}
