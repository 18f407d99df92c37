package cn.jiedao.security;

import cn.jiedao.organization.Mandate;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Post;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody with several posts, or with a mandate to act in another's stead, says for which he acts;
 * the session has the groups of that alone.
 */
@Controller
@RequestMapping("/account/post")
class PostChoice {
  record Choice(String organization, String name, String title, boolean leader, boolean present) {}

  /** Somebody in whose stead the officer may act today. */
  record Stead(
      UUID id, String kind, String represented, String post, LocalDate until, boolean present) {}

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
    model.addAttribute(
        "steads",
        officers.mandatesOf(officer.person()).stream().map(one -> stead(one, officer)).toList());
    return "security/post";
  }

  @PostMapping
  String choose(
      @AuthenticationPrincipal Officer officer,
      @RequestParam String organization,
      @RequestParam(required = false) UUID mandate,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Officer> acting =
        mandate == null
            ? officers.actingFor(officer, organization)
            : officers.standingIn(officer, mandate);
    if (acting.isEmpty()) {
      model.addAttribute("refused", true);
      return show(officer, model);
    }
    sessions.become(acting.get(), request, response);
    audit.record("post.chosen", chosen(acting.get()), "ok");
    return "redirect:" + wanted.after(acting.get(), request, response);
  }

  private static String chosen(Officer officer) {
    Mandate mandate = officer.mandate();
    return mandate == null
        ? officer.organization()
        : "%s %s %s %s"
            .formatted(
                officer.organization(),
                mandate.kind().label(),
                mandate.represented(),
                mandate.id());
  }

  private Stead stead(Mandate mandate, Officer officer) {
    return new Stead(
        mandate.id(),
        mandate.kind().label(),
        mandate.representedName(),
        organizations.get(mandate.organization()).name() + " " + mandate.title(),
        mandate.until(),
        officer.mandate() != null && officer.mandate().id().equals(mandate.id()));
  }

  private Choice choice(Post post, Officer officer) {
    String code = post.organization();
    return new Choice(
        code,
        organizations.get(code).name(),
        post.title(),
        post.leader(),
        officer.mandate() == null && code.equals(officer.organization()));
  }
}
