package cn.jiedao.delegation.ending;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How a delegation ends, step by step, for tests. */
@Component("endingOfTests")
public class Ending {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Officers officers;
  private final Cases cases;
  private final Delegations delegations;
  private final Delegating delegating;

  Ending(Officers officers, Cases cases, Delegations delegations, Delegating delegating) {
    this.delegating = delegating;
    this.officers = officers;
    this.cases = cases;
    this.delegations = delegations;
  }

  /** A proposal carried to its effect, without any objection. */
  CaseNumber inEffect(String unit, Map<String, Object> proposal) {
    CaseNumber number = delegating.propose(unit, proposal);
    delegating.prepare(number);
    delegating.agree(number);
    delegating.sign(number);
    delegating.publish(number);
    delegating.file(number, "justice");
    delegating.file(number, "staffing");
    return number;
  }

  static Map<String, Object> request(CaseNumber delegation, String reason) {
    return Map.of(
        "title",
        "终止市容管理行政处罚的委托",
        "delegation",
        delegation.value(),
        "endReason",
        reason,
        "reason",
        "执法力量已经调整，由部门直接办理。");
  }

  /** By the clerk of one of the parties. */
  CaseNumber request(String party, CaseNumber delegation, String reason) {
    return officers.start(party + ".clerk", "delegation-end", request(delegation, reason));
  }

  void answer(CaseNumber end, String party, String consent) {
    officers.submit(
        party + ".leader",
        end,
        "consentToEnd",
        consent.equals("agreed")
            ? Map.of("endConsent", consent)
            : Map.of("endConsent", consent, "consentReason", "在办案件尚未结案。"));
  }

  /**
   * @param clerk of the office, or of whoever carries on for it
   */
  void settle(CaseNumber end, String clerk) {
    officers.submit(
        clerk,
        end,
        "settleOpenMatters",
        Map.of(
            "openMatters",
            List.of(Map.of("description", "在办案件一件", "handling", "移交部门继续办理。")),
            "sealsReturned",
            "none",
            "documentsReturned",
            "returned"));
  }

  void confirm(CaseNumber end, String settlement) {
    officers.submit(
        department(end) + ".clerk",
        end,
        "confirmSettlement",
        settlement.equals("complete")
            ? Map.of("settlement", settlement)
            : Map.of("settlement", settlement, "shortcoming", "空白文书少交两本。"));
  }

  void file(CaseNumber end, String authority) {
    officers.submit(
        cases.get(end).unit() + "-" + authority + ".clerk",
        end,
        "fileEnd",
        Map.of("endFilingNumber", "试终备〔2026〕" + NUMBERS.incrementAndGet() + "号"));
  }

  /** What is left once the end is entered. */
  void close(CaseNumber end, String clerk) {
    settle(end, clerk);
    confirm(end, "complete");
    file(end, "justice");
    file(end, "staffing");
  }

  /** A delegation that both parties agreed to end. */
  public CaseNumber ended(CaseNumber delegation) {
    Delegation one = delegations.find(delegation).orElseThrow();
    CaseNumber end = request(one.department(), delegation, "mutual");
    answer(end, one.office(), "agreed");
    close(end, one.office() + ".clerk");
    return end;
  }

  private String department(CaseNumber end) {
    return cases.get(end).unit() + "-urban-management";
  }
}
