package cn.jiedao.engine;

import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.util.List;

/** The choices of one source, for whoever is asked. */
public interface OptionProvider {
  /** As forms name it in the property {@code options}. */
  String name();

  /**
   * @param actor who fills in the form; null where a form is only read
   */
  List<Option> options(Actor actor);
}
