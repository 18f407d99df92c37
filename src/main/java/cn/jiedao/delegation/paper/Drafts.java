package cn.jiedao.delegation.paper;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All drafts of an agreement, the first first (Art. 13). */
@Component("agreementDrafts")
class Drafts {
  private static final String DRAFTED = "draftAgreement";

  private final Steps steps;
  private final Proposals proposals;

  Drafts(Steps steps, Proposals proposals) {
    this.steps = steps;
    this.proposals = proposals;
  }

  List<Draft> of(CaseNumber number) {
    var drafts = new ArrayList<Draft>();
    for (Step step : steps.of(number, DRAFTED))
      drafts.add(
          new Draft(
              drafts.size() + 1,
              step.at().atZone(WorkingDays.ZONE).toLocalDate(),
              proposals.facts(number, step.seq())));
    return drafts;
  }

  /**
   * @throws IllegalStateException where nothing was drafted
   */
  Draft latest(CaseNumber number) {
    List<Draft> drafts = of(number);
    if (drafts.isEmpty()) throw new IllegalStateException("案件 " + number.value() + " 还没有起草协议");
    return drafts.get(drafts.size() - 1);
  }
}
