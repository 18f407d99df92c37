package cn.jiedao.workplace;

import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.RegisterFinding;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page 签批: what waits for a signature with its paper beside it, signed one by one or together.
 */
@Controller
class SigningPage {
  static final String ADDRESS = "/workplace/signing";
  private static final int MOST = 50;
  private static final Logger LOG = LoggerFactory.getLogger(SigningPage.class);

  record Together(List<String> tasks, Map<String, Object> answers) {}

  /** What became of one signature. */
  record Result(String task, boolean done, String message) {}

  private final Viewers viewers;
  private final SigningList list;
  private final TaskSheets sheets;

  SigningPage(Viewers viewers, SigningList list, TaskSheets sheets) {
    this.viewers = viewers;
    this.list = list;
    this.sheets = sheets;
  }

  @GetMapping(ADDRESS)
  String show(Model model) {
    Actor actor = viewers.actor();
    model.addAttribute("groups", list.of(actor));
    model.addAttribute("signs", actor.leader());
    model.addAttribute("deputy", actor.authority() != null);
    return "workplace/signing";
  }

  /** Each in its own transaction, by the same door: one that is refused hinders no other. */
  @PostMapping(ADDRESS)
  @ResponseBody
  List<Result> sign(@RequestBody Together wanted) {
    if (wanted.tasks() == null || wanted.tasks().isEmpty()) throw Refusal.because("请选择要签批的事项。");
    if (wanted.tasks().size() > MOST) throw Refusal.because("一次最多签批 50 项，请分批办理。");
    Map<String, OpenTask> waiting =
        list.waiting(viewers.actor()).collect(Collectors.toMap(OpenTask::id, task -> task));
    List<String> tasks = wanted.tasks().stream().distinct().toList();
    long kinds = tasks.stream().map(waiting::get).map(SigningPage::kind).distinct().count();
    if (kinds > 1 && tasks.stream().allMatch(waiting::containsKey))
      throw Refusal.because("只有同一环节的事项可以一并签批。");
    return tasks.stream()
        .map(task -> sign(task, Optional.ofNullable(waiting.get(task)), wanted.answers()))
        .toList();
  }

  private static String kind(OpenTask task) {
    return task == null ? "" : task.process() + "/" + task.element();
  }

  private Result sign(String id, Optional<OpenTask> task, Map<String, Object> answers) {
    if (task.isEmpty()) return new Result(id, false, "已由他人办理，或者不由您签批。");
    if (task.get().signs()) return new Result(id, false, "签署须由本人逐件输入密码确认，请单独打开这一项办理。");
    try {
      sheets.answer(id, answers == null ? Map.of() : answers);
      return new Result(id, true, "已签批。");
    } catch (Refusal refused) {
      return new Result(id, false, refused.getMessage());
    } catch (RuntimeException failed) {
      Optional<String> finding = RegisterFinding.in(failed);
      if (finding.isEmpty()) LOG.warn("{} could not be signed together with others", id, failed);
      return new Result(id, false, finding.orElse("没有办理成功，请单独打开这一项办理。"));
    }
  }
}
