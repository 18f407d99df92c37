package cn.jiedao.publication.comment;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import cn.jiedao.publication.Notice;
import cn.jiedao.table.Row;
import cn.jiedao.table.TableReader;
import cn.jiedao.table.TableUnreadable;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters letters, calls and mails from a sheet: all of it or nothing, and each letter once. */
@Component
public class LetterImport {
  private static final int LARGEST = 5 * 1024 * 1024;

  private final Cases cases;
  private final Steps steps;
  private final OpenTasks tasks;
  private final Comments comments;

  LetterImport(Cases cases, Steps steps, OpenTasks tasks, Comments comments) {
    this.cases = cases;
    this.steps = steps;
    this.tasks = tasks;
    this.comments = comments;
  }

  /** Whether this person has the task to summarise, and letters can still be entered. */
  public boolean isOpenTo(CaseHead head, Notice asked, Actor actor) {
    return actor.authority() == null
        && comments.summary(asked.number()).isEmpty()
        && tasks.of(head.number()).stream()
            .anyMatch(task -> task.element().equals("summarizeComments") && task.isFor(actor));
  }

  /**
   * Under the lock of the case, so that nobody summarises meanwhile.
   *
   * @return how many letters were entered
   * @throws LettersRefused naming row and column of everything that is wrong
   */
  @Transactional
  public int enter(CaseHead seen, Notice asked, String file, byte[] content, Actor actor) {
    CaseHead head = cases.lock(seen.number()).orElseThrow();
    if (!isOpenTo(head, asked, actor)) throw Refusal.forbidden("只有正在汇总意见的承办人可以导入来信来电。");
    if (content.length == 0) throw LettersRefused.because("请选择要导入的文件；空文件不能导入");
    if (content.length > LARGEST) throw LettersRefused.because("文件超过 5 MB，请分成几个文件");
    var known = comments.references(asked.number());
    List<Letter> letters =
        new LetterSheet(day(asked.publishedAt()), day(asked.openUntil()), known)
            .judge(rows(content));
    comments.enter(asked, file, letters, actor);
    var told =
        Map.<String, Object>of("letterCount", letters.size(), "solicitationNumber", asked.number());
    steps.append(
        head.number(),
        new StepEntry(Step.Kind.ACT, head.process(), "import-letters", "导入来信来电", null, told));
    return letters.size();
  }

  private static List<Row> rows(byte[] content) {
    var rows = new ArrayList<Row>();
    try {
      TableReader.read(new ByteArrayInputStream(content), row -> LetterSheet.take(row, rows));
      return rows;
    } catch (TableUnreadable unreadable) {
      throw LettersRefused.because(unreadable.getMessage());
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkingDays.ZONE);
  }
}
