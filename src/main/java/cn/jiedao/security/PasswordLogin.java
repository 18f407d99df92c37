package cn.jiedao.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets in whoever knows his password; unknown, wrong and locked get the same answer, only the log
 * tells them apart. The only provider of the application: named in a chain besides, it would be
 * asked twice, and count every wrong password twice.
 */
@Component
class PasswordLogin implements AuthenticationProvider {
  private final IdentityService identities;
  private final Officers officers;
  private final LoginAttempts attempts;
  private final PasswordCheck passwords;

  PasswordLogin(
      IdentityService identities,
      Officers officers,
      LoginAttempts attempts,
      PasswordCheck passwords) {
    this.identities = identities;
    this.officers = officers;
    this.attempts = attempts;
    this.passwords = passwords;
  }

  @Override
  public Authentication authenticate(Authentication claim) {
    String person = claim.getName();
    identities.clearAuthentication();
    if (!passwords.passes(person, String.valueOf(claim.getCredentials()), "login.failed"))
      throw new BadCredentialsException("wrong, unknown or locked");
    if (claim.getDetails() instanceof WebAuthenticationDetails from)
      attempts.succeeded(from.getRemoteAddress());
    var login = CurrentOfficer.loginOf(officers.enter(person));
    login.setDetails(claim.getDetails());
    return login;
  }

  @Override
  public boolean supports(Class<?> claim) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
  }
}
