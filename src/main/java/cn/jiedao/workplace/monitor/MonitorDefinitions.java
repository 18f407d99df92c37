package cn.jiedao.workplace.monitor;

import cn.jiedao.supervision.figures.OpenWork;
import cn.jiedao.supervision.figures.StepDurations;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the steps of a model are passed and where its cases wait, for Cockpit. */
@RestController
@RequestMapping("/workplace/monitor/definitions/{definition}")
class MonitorDefinitions {
  private final StepDurations durations;
  private final OpenWork work;

  MonitorDefinitions(StepDurations durations, OpenWork work) {
    this.durations = durations;
    this.work = work;
  }

  /**
   * @param all whether the model's other releases count too
   */
  @GetMapping("/steps")
  List<StepDurations.Element> steps(
      @PathVariable String definition, @RequestParam(defaultValue = "false") boolean all) {
    return durations.of(durations.releases(definition, all));
  }

  @GetMapping("/waiting")
  List<OpenWork.Waiting> waiting(
      @PathVariable String definition, @RequestParam(defaultValue = "false") boolean all) {
    return work.waiting(durations.releases(definition, all));
  }
}
