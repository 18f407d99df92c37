package cn.jiedao.security;

import cn.jiedao.organization.Administrator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Where somebody goes next: what his account still needs, the page he wanted, his own first page.
 */
@Component
class WantedPage {
  private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

  WantedPage() {
    wanted.setRequestMatcher(WantedPage::isPage);
    wanted.setMatchingRequestParameterName(null);
  }

  RequestCache cache() {
    return wanted;
  }

  private static boolean isPage(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod())
        && accepted != null
        && accepted.contains("text/html")
        && !Refusals.isApi(request)
        && !request.getRequestURI().startsWith("/account/");
  }

  String after(Officer officer, HttpServletRequest request, HttpServletResponse response) {
    if (!officer.onDuty()) return stepBefore(officer);
    var saved = wanted.getRequest(request, response);
    wanted.removeRequest(request, response);
    return saved == null ? home(officer) : saved.getRedirectUrl();
  }

  static String stepBefore(Officer officer) {
    return officer.duty() == Officer.Duty.MUST_CHANGE_PASSWORD
        ? "/account/password"
        : "/account/post";
  }

  static String home(Officer officer) {
    if (!officer.onDuty()) return stepBefore(officer);
    if (officer.isIn(Administrator.SYSTEM.group())) return "/camunda/app/cockpit/default/";
    if (officer.isIn(Administrator.SECURITY.group())) return "/workplace/people";
    if (officer.isIn(Administrator.AUDIT.group())) return "/workplace/audit";
    return "/camunda/app/tasklist/default/";
  }
}
