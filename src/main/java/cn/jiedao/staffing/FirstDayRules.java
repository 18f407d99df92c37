package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A determination begins after the one whose place it takes (Art. 5). */
@Component
class FirstDayRules implements AnswerRules {
  private final StaffingDeterminations determinations;
  private final Proposals proposals;
  private final Cases cases;

  FirstDayRules(StaffingDeterminations determinations, Proposals proposals, Cases cases) {
    this.determinations = determinations;
    this.proposals = proposals;
    this.cases = cases;
  }

  @Override
  public Set<String> forms() {
    return Set.of("public-notice-draftNotice");
  }

  @Override
  public List<Violation> check(Submission submission) {
    CaseHead head = cases.get(submission.caseNumber());
    if (!head.process().equals("staffing-determination")) return List.of();
    var first = LocalDate.parse(submission.answers().get("effectiveDate").toString());
    return determinations
        .last(proposals.facts(head.number()).get("office").toString())
        .filter(before -> !first.isAfter(before.from()))
        .map(before -> new Violation("effectiveDate", "「生效日期」须晚于现行核定的生效日期 " + before.from()))
        .stream()
        .toList();
  }
}
