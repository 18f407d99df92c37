package cn.jiedao.security.client;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator lets outside systems in and shuts them out; the auditor reads. */
@Controller
@RequestMapping("/workplace/clients")
class ClientsController {
  private final ApiClients clients;
  private final ApiKeys keys;
  private final ClientsPage page;

  ClientsController(ApiClients clients, ApiKeys keys, ClientsPage page) {
    this.clients = clients;
    this.keys = keys;
    this.page = page;
  }

  @GetMapping
  ModelAndView list() {
    return page.show();
  }

  @PostMapping
  ModelAndView add(
      @RequestParam String id,
      @RequestParam String name,
      @RequestParam String organization,
      @RequestParam(defaultValue = "") List<String> processes,
      @RequestParam(required = false) Integer callsPerMinute,
      RedirectAttributes next) {
    var wanted = new NewClient(id.strip(), name.strip(), organization, processes, callsPerMinute);
    return change(
        () -> {
          clients.add(wanted);
          next.addFlashAttribute("done", "已登记系统“%s”。请在下面为它签发密钥。".formatted(wanted.name()));
        });
  }

  @PostMapping("/{id}/keys")
  ModelAndView issue(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate lastDay,
      RedirectAttributes next) {
    return change(() -> next.addFlashAttribute("issued", keys.issue(id, lastDay)));
  }

  @PostMapping("/{id}/keys/{key}/revoke")
  ModelAndView revokeKey(
      @PathVariable String id, @PathVariable String key, RedirectAttributes next) {
    return change(
        () -> {
          keys.revoke(id, key);
          next.addFlashAttribute("done", "密钥“%s”已撤销，立即失效。".formatted(key));
        });
  }

  @PostMapping("/{id}/revoke")
  ModelAndView revoke(@PathVariable String id, RedirectAttributes next) {
    return change(
        () -> {
          clients.revoke(id);
          next.addFlashAttribute("done", "系统“%s”已停用，其密钥和令牌立即失效。".formatted(id));
        });
  }

  /** Shows the page anew, or why nothing was changed. */
  private ModelAndView change(Runnable act) {
    if (!ClientsPage.manages()) throw new AccessDeniedException("只有安全管理员可以管理外部系统和密钥。");
    try {
      act.run();
      return new ModelAndView("redirect:/workplace/clients");
    } catch (ClientRefused refused) {
      return page.refused(refused);
    }
  }
}
