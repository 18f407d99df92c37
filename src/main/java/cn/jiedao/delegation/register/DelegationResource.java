package cn.jiedao.delegation.register;

import cn.jiedao.organization.Organizations;
import cn.jiedao.security.ApiCallers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The delegations that the caller's organisation gave or received, for its own systems. */
@RestController
class DelegationResource {
  record All(List<Shown> delegations) {}

  /**
   * @param inForce whether acts may be done under it today
   */
  record Shown(
      String delegation,
      String agreementNumber,
      String department,
      String departmentName,
      String office,
      String officeName,
      LocalDate startsOn,
      LocalDate endsOn,
      boolean inForce,
      List<String> matters,
      List<String> basis,
      List<String> powers,
      BigDecimal penaltyLimit,
      List<String> area,
      String notice) {}

  private final ApiCallers callers;
  private final Delegations delegations;
  private final Organizations organizations;
  private final Clock clock;

  DelegationResource(
      ApiCallers callers, Delegations delegations, Organizations organizations, Clock clock) {
    this.callers = callers;
    this.delegations = delegations;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping(path = "/api/v1/delegations", produces = MediaType.APPLICATION_JSON_VALUE)
  All list() {
    LocalDate today = LocalDate.now(clock);
    return new All(
        delegations.of(callers.current().organization(), today).stream()
            .map(one -> shown(one, today))
            .toList());
  }

  private Shown shown(Delegation one, LocalDate today) {
    return new Shown(
        one.caseNumber().value(),
        one.agreementNumber(),
        one.department(),
        organizations.get(one.department()).name(),
        one.office(),
        organizations.get(one.office()).name(),
        one.startsOn(),
        one.endsOn(),
        delegations.isInForce(one.caseNumber(), today),
        one.matters(),
        one.basis(),
        one.powers(),
        one.penaltyLimit(),
        one.area(),
        one.notice());
  }
}
