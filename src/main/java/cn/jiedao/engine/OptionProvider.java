package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choices of one source, for whoever is asked. */
public interface OptionProvider {
  /**
   * Where a form asks.
   *
   * @param caseNumber null at a start
   * @param about whom or what the step is about, where parallel rounds ask ({@code about})
   */
  record Place(CaseNumber caseNumber, Map<String, ?> about) {
    static final Place START = new Place(null, Map.of());
  }

  /** As forms name it in the property {@code options}. */
  String name();

  /**
   * @param actor who fills in the form; null where a form is only read
   */
  List<Option> options(Actor actor);

  /** Those of one case, where it is the case that decides what may be chosen. */
  default List<Option> options(Actor actor, Place place) {
    return options(actor);
  }

  /** What is told of a value that is none of the choices; empty where nothing need be said. */
  default Optional<String> refusal() {
    return Optional.empty();
  }
}
