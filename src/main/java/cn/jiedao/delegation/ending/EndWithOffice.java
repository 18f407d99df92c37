package cn.jiedao.delegation.ending;

import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Turn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The delegations of an abolished office end with it, in the transaction of the change: an
 * agreement binds who signed it, and its successor needs one of its own (Art. 4, 13). A renamed
 * office keeps its delegations.
 */
@Component
class EndWithOffice {
  private final Delegations delegations;
  private final DelegationEnds ends;

  EndWithOffice(Delegations delegations, DelegationEnds ends) {
    this.delegations = delegations;
    this.ends = ends;
  }

  @EventListener
  @Order(Turn.REGISTERS)
  void on(OfficesChanged change) {
    for (String office : change.abolished())
      for (Delegation delegation : delegations.of(office, change.day()))
        ends.open(
            delegation.caseNumber(),
            EndReason.OFFICE_CHANGED,
            "受委托的街道办事处自 %s 起不再存在（案号 %s）。".formatted(change.day(), change.caseNumber()));
  }
}
