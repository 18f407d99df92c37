package cn.jiedao.notice.mail;

import cn.jiedao.security.AuditLog;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that did not arrive: the system administrator sends them again, the auditor reads. */
@Controller
@RequestMapping("/workplace/mails")
class MailPage {
  private static final int MOST = 100;

  /** A mail that waits or is dead. */
  record Late(
      String name,
      String email,
      String subject,
      LocalDateTime at,
      int attempts,
      LocalDateTime dueAt,
      boolean dead,
      String result) {}

  private final JdbcClient database;
  private final MailOutbox outbox;
  private final Postman postman;
  private final AuditLog audit;

  MailPage(JdbcClient database, MailOutbox outbox, Postman postman, AuditLog audit) {
    this.database = database;
    this.outbox = outbox;
    this.postman = postman;
    this.audit = audit;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("works", postman.works());
    model.addAttribute("mails", late());
    model.addAttribute("most", MOST);
    return "notice/mails";
  }

  private List<Late> late() {
    return database
        .sql(
            """
            select p.name, p.email, m.subject, m.at at time zone 'Asia/Shanghai' as at, m.attempts,
              m.due_at at time zone 'Asia/Shanghai' as due_at, m.dead_at is not null as dead, m.result
            from mail_outbox m join person p on p.id = m.person
            where m.sent_at is null order by m.dead_at nulls last, m.id limit :most
            """)
        .param("most", MOST)
        .query(Late.class)
        .list();
  }

  @PostMapping("/revive")
  @Transactional
  String revive(RedirectAttributes next) {
    int revived = outbox.revive();
    audit.record("mail.revived", Integer.toString(revived), "ok");
    next.addFlashAttribute("done", "已将 " + revived + " 封邮件重新排队。");
    return "redirect:/workplace/mails";
  }
}
