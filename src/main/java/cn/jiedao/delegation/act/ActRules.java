package cn.jiedao.delegation.act;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.organization.register.OfficeRegister;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be done under a delegation: nothing outside of it (INV-13-4). */
@Component
class ActRules {
  private final Delegations delegations;
  private final DelegatedActs acts;
  private final OfficeRegister offices;
  private final Clock clock;

  ActRules(Delegations delegations, DelegatedActs acts, OfficeRegister offices, Clock clock) {
    this.delegations = delegations;
    this.acts = acts;
    this.offices = offices;
    this.clock = clock;
  }

  Optional<Delegation> delegation(String number) {
    return CaseNumber.isOne(number) ? delegations.find(CaseNumber.of(number)) : Optional.empty();
  }

  /** Adds a fault for each thing that the delegation does not cover. */
  void check(DelegatedAct act, Delegation delegation, ActFields told) {
    inForce(act, delegation, told);
    if (!delegation.matters().contains(act.matter()))
      told.fault("matter", "不在委托事项之内，委托的事项：" + String.join("、", delegation.matters()));
    if (!delegation.powers().contains(act.power()))
      told.fault("power", "不在委托权限之内，委托的权限：" + String.join("、", delegation.powers()));
    inTheArea(act, delegation, told);
    BigDecimal limit = delegation.penaltyLimit();
    if (act.power().equals("penalty")
        && act.amount() != null
        && limit != null
        && act.amount().compareTo(limit) > 0)
      told.fault("amount", "超过委托的处罚限额 " + limit.toPlainString() + " 元，应由委托部门办理");
    if (acts.isUsed(act.issuer(), act.actNumber())) told.fault("actNumber", "该文书编号已经登记");
  }

  private void inForce(DelegatedAct act, Delegation delegation, ActFields told) {
    if (act.actedOn().isAfter(LocalDate.now(clock))) told.fault("actedOn", "不能晚于今天");
    else if (!delegations.isInForce(delegation.caseNumber(), act.actedOn()))
      told.fault(
          "actedOn",
          "委托在 %s 没有生效、已经中止或者终止（协议期限 %s 至 %s），不能办理"
              .formatted(act.actedOn(), delegation.startsOn(), delegation.endsOn()));
  }

  private void inTheArea(DelegatedAct act, Delegation delegation, ActFields told) {
    boolean limited = !delegation.area().isEmpty();
    if (act.community() == null) {
      if (limited) told.fault("community", "委托限于部分社区，请填写行为所在社区的代码");
      return;
    }
    boolean inside =
        (!limited || delegation.area().contains(act.community()))
            && offices.communitiesOf(delegation.office(), act.actedOn()).stream()
                .anyMatch(community -> community.code().equals(act.community()));
    if (!inside) told.fault("community", "不在委托区域之内");
  }
}
