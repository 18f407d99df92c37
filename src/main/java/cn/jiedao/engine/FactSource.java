package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Facts that forms show beside those of the proposal: objections received, what a meeting decided.
 */
public interface FactSource {
  /**
   * Who asks.
   *
   * @param task the open task whose form shows the fact
   */
  record Asked(CaseHead head, VariableScope task) {}

  /**
   * The facts by name, unique in the house; each is worked out only where a form shows it, and null
   * where there is none.
   */
  Map<String, Function<Asked, Object>> facts();
}
