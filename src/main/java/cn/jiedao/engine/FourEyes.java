package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever did an earlier step of a case may not judge it; who did it for another counts twice. */
@Component
public class FourEyes {
  private final Steps steps;

  FourEyes(Steps steps) {
    this.steps = steps;
  }

  /**
   * The step that bars a person from a task.
   *
   * @param earlier the elements that its author must not have done last ({@code notBy})
   * @param about whom or what the task is about, where several rounds run side by side
   */
  public Optional<Step> bar(
      CaseNumber number, String person, Collection<String> earlier, Map<String, Object> about) {
    return earlier.stream()
        .flatMap(element -> steps.latest(number, element, about).stream())
        .filter(step -> person.equals(step.person()) || person.equals(step.onBehalfOf()))
        .findFirst();
  }
}
