package cn.jiedao.workplace.arrangement;

import cn.jiedao.desk.Handovers;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands over a desk (交接) from the page 我的安排. */
@Controller
class HandoverController {
  private final ArrangementPage page;
  private final Handovers handovers;
  private final Actors actors;

  HandoverController(ArrangementPage page, Handovers handovers, Actors actors) {
    this.page = page;
    this.handovers = handovers;
    this.actors = actors;
  }

  @PostMapping(ArrangementPage.ADDRESS + "/handovers")
  String handOver(
      @RequestParam String organization,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    Actor actor = actors.find().orElse(null);
    String by = CurrentOfficer.find().map(Officer::personName).orElse("");
    var wanted = new Handovers.Wanted(organization, from, to, reason.strip());
    Handovers.Result result = handovers.handOver(wanted, actor, by);
    next.addFlashAttribute("done", told(result));
    next.addFlashAttribute("kept", result.kept());
    return page.after(next, organization);
  }

  private static String told(Handovers.Result result) {
    String moved = "已移交 %d 项待办给 %s。".formatted(result.handedOver(), result.receiver());
    return result.givenBack() == 0
        ? moved
        : moved + "另有 %d 项不能由其办理，已退回本单位待办。".formatted(result.givenBack());
  }

  @ExceptionHandler
  ModelAndView refused(Refusal refused, HttpServletRequest request) {
    return page.refused(refused.getMessage(), request.getParameter("organization"));
  }
}
