package cn.jiedao.security.client;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
  private static final String PAGE = "redirect:/workplace/clients";

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
  String add(
      @RequestParam String id,
      @RequestParam String name,
      @RequestParam String organization,
      @RequestParam(defaultValue = "") List<String> processes,
      @RequestParam(required = false) Integer callsPerMinute,
      RedirectAttributes next) {
    requireManaging();
    clients.add(new NewClient(id.strip(), name.strip(), organization, processes, callsPerMinute));
    return done(next, "已登记系统“%s”。请在下面为它签发密钥。".formatted(name.strip()));
  }

  @PostMapping("/{id}/keys")
  String issue(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate lastDay,
      RedirectAttributes next) {
    requireManaging();
    next.addFlashAttribute("issued", keys.issue(id, lastDay));
    return PAGE;
  }

  @PostMapping("/{id}/keys/{key}/revoke")
  String revokeKey(@PathVariable String id, @PathVariable String key, RedirectAttributes next) {
    requireManaging();
    keys.revoke(id, key);
    return done(next, "密钥“%s”已撤销，立即失效。".formatted(key));
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable String id, RedirectAttributes next) {
    requireManaging();
    clients.revoke(id);
    return done(next, "系统“%s”已停用，其密钥和令牌立即失效。".formatted(id));
  }

  @ExceptionHandler
  ModelAndView refused(ClientRefused refused) {
    return page.refused(refused);
  }

  private static String done(RedirectAttributes next, String text) {
    next.addFlashAttribute("done", text);
    return PAGE;
  }

  private static void requireManaging() {
    if (!ClientsPage.manages()) throw new AccessDeniedException("只有安全管理员可以管理外部系统和密钥。");
  }
}
