package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import java.util.Optional;

/**
 * What the page of a case shows beside what every case has; whoever supplies one is a module that
 * knows what the case is about.
 */
public interface CaseSection {
  /**
   * @param template whose fragment {@code section(content)} is the inside of a card, with a heading
   * @param content what the fragment is given
   */
  record Shown(String template, Object content) {}

  /** Empty where there is nothing to show of this case. */
  Optional<Shown> of(CaseHead head);
}
