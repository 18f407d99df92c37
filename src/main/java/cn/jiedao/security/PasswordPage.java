package cn.jiedao.security;

import cn.jiedao.organization.Objection;
import cn.jiedao.organization.People;
import cn.jiedao.organization.PeopleRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password; after a first login nothing else is open. */
@Controller
@RequestMapping("/account/password")
class PasswordPage {
  private final People people;
  private final Officers officers;
  private final Sessions sessions;
  private final WantedPage wanted;

  PasswordPage(People people, Officers officers, Sessions sessions, WantedPage wanted) {
    this.people = people;
    this.officers = officers;
    this.sessions = sessions;
    this.wanted = wanted;
  }

  @ModelAttribute("forced")
  boolean forced(@AuthenticationPrincipal Officer officer) {
    return officer.duty() == Officer.Duty.MUST_CHANGE_PASSWORD;
  }

  @GetMapping
  String show() {
    return "security/password";
  }

  @PostMapping
  String change(
      @AuthenticationPrincipal Officer officer,
      @RequestParam String present,
      @RequestParam String next,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!next.equals(again)) return refuse(List.of("两次输入的新密码不一致"), response, model);
    try {
      people.changePassword(officer.person(), present, next);
    } catch (PeopleRefused refused) {
      var reasons = refused.objections().stream().map(Objection::message).toList();
      return refuse(reasons, response, model);
    }
    return "redirect:" + goOn(officer, request, response);
  }

  private static String refuse(List<String> reasons, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("reasons", reasons);
    return "security/password";
  }

  private String goOn(Officer officer, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    sessions.outlive(request.getSession(), officer);
    Officer now = officers.refreshed(officer).orElseThrow();
    sessions.become(now, request, response);
    return wanted.after(now, request, response);
  }
}
