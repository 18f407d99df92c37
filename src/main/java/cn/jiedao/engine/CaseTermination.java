package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Cases;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Ends a case that must not go on (终止). No way of its model: the outcome is one of its own, and no
 * register hears of it. The case is locked, and who may do so was asked before.
 */
@Component
public class CaseTermination {
  public static final String OUTCOME = "terminated";
  private static final String LABEL = "已终止";

  private final Cases cases;
  private final RuntimeService runtime;
  private final HouseCommands house;

  CaseTermination(Cases cases, RuntimeService runtime, HouseCommands house) {
    this.cases = cases;
    this.runtime = runtime;
    this.house = house;
  }

  /** The head first, so that the end of its instances finds the case ended. */
  public void terminate(CaseHead head, String reason) {
    cases.end(head.number(), OUTCOME, LABEL);
    house.run(() -> runtime.deleteProcessInstance(head.processInstance(), reason, true, true));
  }
}
