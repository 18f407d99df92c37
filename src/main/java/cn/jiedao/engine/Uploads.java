package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.organization.Actor;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents from organisations whose open task asks for their kind. */
@Component
public class Uploads {
  private final Cases cases;
  private final OpenTasks tasks;
  private final Documents documents;

  Uploads(Cases cases, OpenTasks tasks, Documents documents) {
    this.cases = cases;
    this.tasks = tasks;
    this.documents = documents;
  }

  /**
   * Under the lock of the case, so that the task that asks is still open when it is stored; the
   * content should be at hand.
   *
   * @throws Refusal when no open task of the actor's organisation asks for the kind
   */
  @Transactional
  public Document take(
      CaseNumber number,
      String kind,
      Secrecy secrecy,
      String name,
      InputStream content,
      Actor actor) {
    AuthorityLimits.refuse(actor);
    cases.lock(number).orElseThrow();
    List<OpenTask> asking =
        tasks.of(number).stream()
            .filter(task -> task.asks(actor.organization()) && task.accepts(kind))
            .toList();
    if (asking.isEmpty()) throw Refusal.forbidden("贵单位目前没有需要这种材料的待办任务，不能上传。请刷新案卷，查看现在由谁办理。");
    boolean ofProposal = asking.stream().anyMatch(OpenTask::revisesProposal);
    return documents.store(number, kind, name, content, actor, ofProposal, secrecy);
  }
}
