package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** A stateless call of somebody with several posts says by header for which he acts. */
class ActingForFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Acting-For";

  private final Officers officers;

  ActingForFilter(Officers officers) {
    this.officers = officers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Officer> caller = CurrentOfficer.find();
    String organization = request.getHeader(HEADER);
    if (caller.isEmpty() || isSettled(caller.get(), organization)) {
      chain.doFilter(request, response);
    } else if (caller.get().duty() == Officer.Duty.MUST_CHANGE_PASSWORD) {
      Refusals.problem(response, HttpServletResponse.SC_FORBIDDEN, "请先在网页登录并修改初始密码");
    } else if (organization == null) {
      Refusals.problem(
          response, HttpServletResponse.SC_BAD_REQUEST, "您有多个岗位，请用请求头 X-Acting-For 指明代表的单位代码");
    } else {
      goOnFor(caller.get(), organization, request, response, chain);
    }
  }

  private static boolean isSettled(Officer caller, String organization) {
    return caller.onDuty() && (organization == null || organization.equals(caller.organization()));
  }

  private void goOnFor(
      Officer caller,
      String organization,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Optional<Officer> acting = officers.actingFor(caller, organization);
    if (acting.isEmpty()) {
      Refusals.problem(response, HttpServletResponse.SC_FORBIDDEN, "您在 X-Acting-For 指明的单位没有岗位");
      return;
    }
    CurrentOfficer.become(acting.get());
    chain.doFilter(request, response);
  }
}
