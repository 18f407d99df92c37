package cn.jiedao.accountability.assignment;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import cn.jiedao.engine.FactSource;
import cn.jiedao.transfer.Transfer;
import cn.jiedao.transfer.Transfers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a department may lawfully have the office do: its transfers and delegations in effect. */
@Component
class AssignmentFacts implements FactSource {
  private final AssignmentParties parties;
  private final Transfers transfers;
  private final Delegations delegations;
  private final Clock clock;

  AssignmentFacts(
      AssignmentParties parties, Transfers transfers, Delegations delegations, Clock clock) {
    this.parties = parties;
    this.transfers = transfers;
    this.delegations = delegations;
    this.clock = clock;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("admittedWork", asked -> admitted(asked.head()));
  }

  private String admitted(CaseHead head) {
    String department = parties.department(head.number());
    String lines =
        Stream.concat(
                transferred(department, head.carrier()), delegated(department, head.carrier()))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? "没有" : lines;
  }

  private Stream<String> transferred(String department, String office) {
    return transfers.inEffect(LocalDate.now(clock)).stream()
        .filter(one -> one.department().equals(department) && one.carriers().contains(office))
        .map((Transfer one) -> "准入：%s（%s）".formatted(one.title(), one.caseNumber()));
  }

  private Stream<String> delegated(String department, String office) {
    return delegations.inForce(LocalDate.now(clock)).stream()
        .filter(one -> one.department().equals(department) && one.office().equals(office))
        .map((Delegation one) -> "委托：%s（%s）".formatted(one.agreementNumber(), one.caseNumber()));
  }
}
