package cn.jiedao.delegation;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.Parties;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The group that argues whether to delegate (评估论证小组, Art. 13): besides the department the office,
 * the staffing and the justice authority.
 */
@ModelBean
@Component("argumentationGroup")
public class ArgumentationGroup {
  private final DelegationParties delegation;
  private final Parties parties;

  ArgumentationGroup(DelegationParties delegation, Parties parties) {
    this.delegation = delegation;
    this.parties = parties;
  }

  public List<String> bodies(DelegateExecution step) {
    var group = new ArrayList<>(parties.bodies(step, "staffing,justice"));
    group.add(0, delegation.office(step));
    return group;
  }
}
