package cn.jiedao.security;

import cn.jiedao.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the auditor reads; nobody else does, and he changes nothing. */
@Controller
class AuditPage {
  private static final int LINES = 100;

  private final JdbcClient database;

  AuditPage(JdbcClient database) {
    this.database = database;
  }

  @GetMapping("/workplace/audit")
  String show(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int shown = Math.max(0, page);
    List<AuditEntry> entries = read(person.strip(), action, day, shown);
    model.addAllAttributes(
        Map.of(
            "entries",
            entries.stream().limit(LINES).toList(),
            "more",
            entries.size() > LINES,
            "page",
            shown,
            "person",
            person,
            "action",
            action,
            "actions",
            new TreeMap<>(AuditEntry.actions())));
    model.addAttribute("day", day);
    return "security/audit";
  }

  private List<AuditEntry> read(String person, String action, LocalDate day, int page) {
    return database
        .sql(
            """
            select at at time zone 'Asia/Shanghai' as at, person, organization, address, action,
                   object, result
            from audit_event
            where (:person = '' or person = :person) and (:action = '' or action = :action)
              and (cast(:from as timestamptz) is null or at >= :from and at < :until)
            order by id desc limit :lines offset :skipped
            """)
        .param("person", person.replace('\0', ' '))
        .param("action", action.replace('\0', ' '))
        .param("from", day == null ? null : day.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime())
        .param(
            "until",
            day == null ? null : day.plusDays(1).atStartOfDay(WorkingDays.ZONE).toOffsetDateTime())
        .param("lines", LINES + 1)
        .param("skipped", (long) page * LINES)
        .query(AuditEntry.class)
        .list();
  }
}
