package cn.jiedao.notice.mail;

import cn.jiedao.calendar.Deadlines;
import cn.jiedao.calendar.Deadlines.Urgency;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what somebody has before him, whichever of his posts asks him for it. */
@Component
class Digests {
  private static final int LISTED = 20;
  private static final Map<Urgency, String> LABELS =
      Map.of(
          Urgency.OVERDUE, "已超期",
          Urgency.TODAY, "今天到期",
          Urgency.SOON, "即将到期",
          Urgency.LATER, "其他待办");
  private static final String TASKS =
      """
      select t.name_ as step, h.title, h.number, t.due_date_ as due from act_ru_task t
      join act_ru_execution e on e.id_ = t.proc_inst_id_
      join case_head h on h.process_instance = e.root_proc_inst_id_
      where t.assignee_ = :person or t.assignee_ is null and exists (
        select from act_ru_identitylink l join post p on p.person = :person
          and :day between p.valid_from and coalesce(p.valid_until, 'infinity')
          and (l.group_id_ = p.organization or p.leader and l.group_id_ = p.organization || '.leader')
        where l.task_id_ = t.id_ and l.type_ = 'candidate')
      order by t.due_date_ nulls last, t.create_time_, t.id_
      """;

  private record Task(String step, String title, String number, Timestamp due) {}

  private final JdbcClient database;
  private final Deadlines deadlines;

  Digests(JdbcClient database, Deadlines deadlines) {
    this.database = database;
    this.deadlines = deadlines;
  }

  Digest of(String person, LocalDate day) {
    Map<Urgency, List<Digest.Line>> lines =
        database
            .sql(TASKS)
            .param("person", person)
            .param("day", day)
            .query(Task.class)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    this::urgency, Collectors.mapping(this::line, Collectors.toList())));
    var sections = new ArrayList<Digest.Section>();
    for (Urgency urgency : Urgency.values()) {
      List<Digest.Line> all = lines.getOrDefault(urgency, List.of());
      var listed = all.stream().limit(LISTED).toList();
      if (!all.isEmpty()) sections.add(new Digest.Section(LABELS.get(urgency), all.size(), listed));
    }
    return new Digest(day, sections, unread(person));
  }

  private Urgency urgency(Task task) {
    return rest(task).urgency();
  }

  private Digest.Line line(Task task) {
    return new Digest.Line(task.step(), task.title(), task.number(), words(task));
  }

  private String words(Task task) {
    if (task.due() == null) return "";
    Deadlines.Rest rest = rest(task);
    return switch (rest.urgency()) {
      case OVERDUE -> "已超期 " + rest.days() + " 个工作日";
      case TODAY -> "今天到期";
      default -> "还有 " + rest.days() + " 个工作日";
    };
  }

  private Deadlines.Rest rest(Task task) {
    var without = new Deadlines.Rest(0, Urgency.LATER);
    return task.due() == null ? without : deadlines.rest(task.due().toInstant()).orElse(without);
  }

  private int unread(String person) {
    return database
        .sql("select count(*) from inbox_notice where person = :person and read_at is null")
        .param("person", person)
        .query(Integer.class)
        .single();
  }
}
