package cn.jiedao.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells Camunda's web apps who is logged in with us; made by reflection, hence public. */
public class WebAppLogin implements AuthenticationProvider {
  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    return CurrentOfficer.find()
        .filter(Officer::onDuty)
        .map(WebAppLogin::taken)
        .orElseGet(AuthenticationResult::unsuccessful);
  }

  private static AuthenticationResult taken(Officer officer) {
    var result = AuthenticationResult.successful(officer.person());
    result.setGroups(officer.groups());
    result.setTenants(List.of());
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // the entry point of our chain has already answered whoever is not logged in
  }
}
