package cn.jiedao.workplace.monitor;

import cn.jiedao.supervision.figures.InstanceHistory;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The way of one instance, for Cockpit. */
@RestController
class MonitorInstances {
  record Way(InstanceHistory.Instance instance, List<InstanceHistory.Activity> activities) {}

  private final InstanceHistory history;

  MonitorInstances(InstanceHistory history) {
    this.history = history;
  }

  @GetMapping("/workplace/monitor/instances/{id}")
  Way show(@PathVariable String id) {
    return history
        .find(id)
        .map(instance -> new Way(instance, history.activities(id)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
