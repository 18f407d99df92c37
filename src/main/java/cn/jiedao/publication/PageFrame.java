package cn.jiedao.publication;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Mandate;
import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import java.security.Principal;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page what its frame (templates/layout.html) shows: {@code demo}, {@code visitor} and,
 * for someone who acts for an organisation, {@code actor}. Asks no database: error pages wear the
 * frame too.
 */
@ControllerAdvice
class PageFrame {
  private final boolean demo;

  PageFrame(Environment environment) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @ModelAttribute
  void frame(Principal principal, Model model) {
    var officer = CurrentOfficer.find();
    model.addAttribute("demo", demo);
    model.addAttribute(
        "visitor", officer.map(PageFrame::visitor).orElseGet(() -> stranger(principal)));
    officer.map(PageFrame::actor).ifPresent(actor -> model.addAttribute("actor", actor));
  }

  private static Visitor visitor(Officer officer) {
    boolean hasPost = !officer.organization().isEmpty();
    String standing = standing(officer, hasPost) + officer.organizationName();
    return new Visitor(officer.personName(), standing, hasPost, Set.copyOf(officer.groups()));
  }

  private static String standing(Officer officer, boolean hasPost) {
    if (officer.mandate() != null)
      return officer.mandate().kind().label() + " " + officer.mandate().representedName() + " · ";
    return hasPost ? "代表 " : "";
  }

  private static Actor actor(Officer officer) {
    String organization = officer.organization();
    Mandate mandate = officer.mandate();
    if (organization.isEmpty() || !officer.onDuty()) return null;
    return new Actor(
        officer.person(),
        officer.personName(),
        organization,
        officer.isIn(organization + ".leader"),
        null,
        mandate == null ? null : mandate.represented(),
        mandate == null || !mandate.isAuthority() ? null : mandate.id().toString());
  }

  private static Visitor stranger(Principal principal) {
    return principal == null
        ? Visitor.ANONYMOUS
        : new Visitor(principal.getName(), "", false, Set.of());
  }
}
