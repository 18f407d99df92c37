package cn.jiedao.security;

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
      boolean choice,
      String csrfHeader,
      String csrfParameter,
      String csrfToken) {}

  private final Officers officers;

  SessionInfo(Officers officers) {
    this.officers = officers;
  }

  @GetMapping("/account/session")
  Session show(@AuthenticationPrincipal Officer officer, CsrfToken csrf) {
    return new Session(
        officer.person(),
        officer.personName(),
        officer.organization(),
        officer.organizationName(),
        officers.postsOf(officer.person()).size() > 1,
        csrf.getHeaderName(),
        csrf.getParameterName(),
        csrf.getToken());
  }
}
