package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.Collection;
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
   */
  public Optional<Step> bar(CaseNumber number, String person, Collection<String> earlier) {
    return earlier.stream()
        .flatMap(element -> steps.latest(number, element).stream())
        .filter(step -> person.equals(step.person()) || person.equals(step.onBehalfOf()))
        .findFirst();
  }
}
