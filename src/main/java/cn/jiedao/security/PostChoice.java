package cn.jiedao.security;

import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Post;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody with several posts says for which he acts; the session has that post's groups only. */
@Controller
@RequestMapping("/account/post")
class PostChoice {
  record Choice(String organization, String name, String title, boolean leader, boolean present) {}

  private final Officers officers;
  private final Organizations organizations;
  private final Sessions sessions;
  private final WantedPage wanted;
  private final AuditLog audit;

  PostChoice(
      Officers officers,
      Organizations organizations,
      Sessions sessions,
      WantedPage wanted,
      AuditLog audit) {
    this.officers = officers;
    this.organizations = organizations;
    this.sessions = sessions;
    this.wanted = wanted;
    this.audit = audit;
  }

  @GetMapping
  String show(@AuthenticationPrincipal Officer officer, Model model) {
    List<Choice> choices =
        officers.postsOf(officer.person()).stream().map(post -> choice(post, officer)).toList();
    model.addAttribute("choices", choices);
    return "security/post";
  }

  @PostMapping
  String choose(
      @AuthenticationPrincipal Officer officer,
      @RequestParam String organization,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Officer> acting = officers.actingFor(officer, organization);
    if (acting.isEmpty()) {
      model.addAttribute("refused", true);
      return show(officer, model);
    }
    sessions.become(acting.get(), request, response);
    audit.record("post.chosen", organization, "ok");
    return "redirect:" + wanted.after(acting.get(), request, response);
  }

  private Choice choice(Post post, Officer officer) {
    String code = post.organization();
    return new Choice(
        code,
        organizations.get(code).name(),
        post.title(),
        post.leader(),
        code.equals(officer.organization()));
  }
}
