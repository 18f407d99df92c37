package cn.jiedao.workplace.arrangement;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.PeopleRefused;
import cn.jiedao.organization.Substitution;
import cn.jiedao.organization.Substitutions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for whom (代理), entered and revoked on the page 我的安排. */
@Controller
@RequestMapping(ArrangementPage.ADDRESS)
class SubstitutionController {
  private final ArrangementPage page;
  private final Substitutions substitutions;
  private final Inbox inbox;

  SubstitutionController(ArrangementPage page, Substitutions substitutions, Inbox inbox) {
    this.page = page;
    this.substitutions = substitutions;
    this.inbox = inbox;
  }

  @GetMapping
  ModelAndView show(@RequestParam(defaultValue = "") String organization) {
    page.requireSeat();
    return page.show(organization);
  }

  @PostMapping("/substitutions")
  String enter(
      @RequestParam String organization,
      @RequestParam(defaultValue = "") String absent,
      @RequestParam(defaultValue = "") String substitute,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate until,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    var entered =
        substitutions.enter(
            new Substitution.Wanted(absent, organization, substitute, from, until, reason));
    tell("substitution", "自 %s 至 %s 由 %s 代理 %s 的全部待办。", entered);
    next.addFlashAttribute(
        "done", "已登记：由 %s 代理 %s。".formatted(entered.substituteName(), entered.absentName()));
    return page.after(next, organization);
  }

  @PostMapping("/substitutions/{id}/revoke")
  String revoke(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String organization,
      RedirectAttributes next) {
    Substitution revoked = substitutions.revoke(id);
    tell("substitution-revoked", "原定 %s 至 %s 由 %s 代理 %s，现已撤销。", revoked);
    next.addFlashAttribute(
        "done", "已撤销 %s 对 %s 的代理。".formatted(revoked.substituteName(), revoked.absentName()));
    return page.after(next, organization);
  }

  private void tell(String kind, String text, Substitution about) {
    String told =
        text.formatted(about.from(), about.until(), about.substituteName(), about.absentName());
    inbox.tell(
        List.of(about.substitute(), about.absent()),
        new Told(kind, null, told, ArrangementPage.ADDRESS));
  }

  @ExceptionHandler
  ModelAndView refused(PeopleRefused refused, HttpServletRequest request) {
    return page.refused(refused, request.getParameter("organization"));
  }
}
