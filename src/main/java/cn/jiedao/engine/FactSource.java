package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Facts that forms show beside those of the proposal: objections received, dates, what a meeting
 * decided.
 */
public interface FactSource {
  /** Names of the facts, unique in the house. */
  Set<String> names();

  /**
   * The facts as of now; called only when a form shows one of them.
   *
   * @param task the open task whose form asks
   */
  Map<String, Object> facts(CaseHead head, VariableScope task);
}
