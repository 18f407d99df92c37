package cn.jiedao.engine;

import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Optional;

/** The choices of one source, for whoever is asked. */
public interface OptionProvider {
  /** As forms name it in the property {@code options}. */
  String name();

  /**
   * @param actor who fills in the form; null where a form is only read
   */
  List<Option> options(Actor actor);

  /** What is told of a value that is none of the choices; empty where nothing need be said. */
  default Optional<String> refusal() {
    return Optional.empty();
  }
}
