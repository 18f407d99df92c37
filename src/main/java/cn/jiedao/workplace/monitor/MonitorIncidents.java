package cn.jiedao.workplace.monitor;

import cn.jiedao.organization.Administrator;
import cn.jiedao.supervision.figures.Incidents;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What has failed and what to do about it, for Cockpit. */
@RestController
class MonitorIncidents {
  record Open(boolean mayRetry, List<Advice.Advised> incidents) {}

  private final IdentityService identities;
  private final Incidents incidents;
  private final Advice advice;

  MonitorIncidents(IdentityService identities, Incidents incidents, Advice advice) {
    this.identities = identities;
    this.incidents = incidents;
    this.advice = advice;
  }

  @GetMapping("/workplace/monitor/incidents")
  Open open() {
    var caller = identities.getCurrentAuthentication();
    boolean mayRetry =
        caller != null && caller.getGroupIds().contains(Administrator.SYSTEM.group());
    return new Open(mayRetry, incidents.open().stream().map(advice::on).toList());
  }
}
