package cn.jiedao.publication;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page what its frame (templates/layout.html) shows: {@code demo}, {@code visitor} and,
 * for someone who acts for an organisation, {@code actor}.
 */
@ControllerAdvice
class PageFrame {
  private final Actors actors;
  private final Organizations organizations;
  private final boolean demo;

  PageFrame(Actors actors, Organizations organizations, Environment environment) {
    this.actors = actors;
    this.organizations = organizations;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @ModelAttribute
  void frame(Principal principal, Model model) {
    model.addAttribute("demo", demo);
    model.addAttribute("visitor", Visitor.ANONYMOUS);
    if (principal instanceof Authentication login && login.isAuthenticated()) {
      Actor actor = actor();
      model.addAttribute("visitor", visitor(login, actor));
      if (actor != null) {
        model.addAttribute("actor", actor);
      }
    }
  }

  private Visitor visitor(Authentication login, Actor actor) {
    if (actor == null) {
      return new Visitor(login.getName(), null, groups(login));
    }
    var organization = organizations.find(actor.organization()).map(Organization::name);
    return new Visitor(actor.personName(), organization.orElse(null), groups(login));
  }

  /** A page is shown, with the login's name, even while the database cannot tell who acts. */
  private Actor actor() {
    try {
      return actors.find().orElse(null);
    } catch (DataAccessException down) {
      return null;
    }
  }

  private static Set<String> groups(Authentication login) {
    return login.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .map(name -> name.startsWith("ROLE_") ? name.substring("ROLE_".length()) : name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
