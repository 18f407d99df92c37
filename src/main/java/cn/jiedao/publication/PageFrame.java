package cn.jiedao.publication;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame (templates/layout.html) shows. */
@ControllerAdvice
class PageFrame {
  private final boolean demo;

  PageFrame(Environment environment) {
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @ModelAttribute("demo")
  boolean demo() {
    return demo;
  }

  @ModelAttribute("visitor")
  Visitor visitor(Principal principal) {
    if (!(principal instanceof Authentication login) || !login.isAuthenticated()) {
      return Visitor.ANONYMOUS;
    }
    return new Visitor(login.getName(), null, groups(login));
  }

  private static Set<String> groups(Authentication login) {
    return login.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .map(name -> name.startsWith("ROLE_") ? name.substring("ROLE_".length()) : name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
