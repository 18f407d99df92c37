package cn.jiedao.form;

import java.util.List;

/**
 * Where a choice's values come from when the form file cannot know them: a field names its source
 * by the custom property {@code options}.
 */
@FunctionalInterface
public interface OptionSource {
  /**
   * @param name of the source, as the form names it
   * @throws IllegalArgumentException when there is no such source
   */
  List<Option> options(String name);

  /** What chosen values are called, also those that whoever reads them could not choose. */
  default List<Option> labels(String name) {
    return options(name);
  }

  /** What is told of a value that is none of the choices; begins after the field's name. */
  default String refusal(String name) {
    return FormField.NO_CHOICE;
  }
}
