package cn.jiedao.security;

import jakarta.servlet.http.HttpSession;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in, for scripts in the web apps; their writes to our pages carry the token. */
@RestController
class SessionInfo {
  record Session(
      String person,
      String personName,
      String organization,
      String organizationName,
      boolean leader,
      String inSteadOf,
      boolean choice,
      boolean demo,
      long secondsSincePage,
      String csrfHeader,
      String csrfParameter,
      String csrfToken) {}

  private final Officers officers;
  private final boolean demo;

  SessionInfo(Officers officers, Environment environment) {
    this.officers = officers;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @GetMapping("/account/session")
  Session show(@AuthenticationPrincipal Officer officer, CsrfToken csrf, HttpSession session) {
    return new Session(
        officer.person(),
        officer.personName(),
        officer.organization(),
        officer.organizationName(),
        officer.isIn(officer.organization() + ".leader"),
        officer.mandate() == null ? null : officer.mandate().representedName(),
        officers.postsOf(officer.person()).size() + officers.mandatesOf(officer.person()).size()
            > 1,
        demo,
        Sessions.secondsSincePage(session),
        csrf.getHeaderName(),
        csrf.getParameterName(),
        csrf.getToken());
  }
}
