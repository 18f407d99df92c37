package cn.jiedao.notice;

import cn.jiedao.security.AuditLog;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the system administrator sends dead letters again; the auditor reads. */
@Controller
@RequestMapping("/workplace/webhooks")
class WebhookPage {
  private static final String PAGE = "redirect:/workplace/webhooks";
  private static final int MOST = 100;

  private final WebhookOverview overview;
  private final DeliveryBox box;
  private final AuditLog audit;
  private final Secrets secrets;
  private final WebhookSettings settings;

  WebhookPage(
      WebhookOverview overview,
      DeliveryBox box,
      AuditLog audit,
      Secrets secrets,
      WebhookSettings settings) {
    this.overview = overview;
    this.box = box;
    this.audit = audit;
    this.secrets = secrets;
    this.settings = settings;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("subscriptions", overview.subscriptions());
    model.addAttribute("dead", overview.late("dead", MOST));
    model.addAttribute("waiting", overview.late("waiting", MOST));
    model.addAttribute("most", MOST);
    model.addAttribute("tries", settings.retries().size() + 1);
    model.addAttribute("withoutKey", !secrets.available());
    model.addAttribute("hosts", settings.hosts());
    return "notice/webhooks";
  }

  @PostMapping("/deliveries/{delivery}/replay")
  @Transactional
  String replay(@PathVariable long delivery, RedirectAttributes next) {
    boolean replayed = box.replay(delivery);
    audit.record("webhook.replayed", Long.toString(delivery), replayed ? "ok" : "not dead");
    next.addFlashAttribute("done", replayed ? "已重新排队，几秒内发出。" : "没有重发：这条记录已不是死信，或其订阅已取消。");
    return PAGE;
  }

  @PostMapping("/{subscription}/replay")
  @Transactional
  String replayAll(@PathVariable UUID subscription, RedirectAttributes next) {
    int replayed = box.replayAll(subscription);
    audit.record("webhook.replayed", subscription + " × " + replayed, "ok");
    next.addFlashAttribute("done", "已将 " + replayed + " 条死信重新排队，按先后次序发出。");
    return PAGE;
  }
}
