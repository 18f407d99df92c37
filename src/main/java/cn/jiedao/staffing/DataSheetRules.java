package cn.jiedao.staffing;

import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What Art. 5 asks of the data an office reports: nobody above the posts approved (INV-5-2). */
@Component
class DataSheetRules implements AnswerRules {
  private final StaffingDeterminations determinations;
  private final Proposals proposals;
  private final Clock clock;

  DataSheetRules(StaffingDeterminations determinations, Proposals proposals, Clock clock) {
    this.determinations = determinations;
    this.proposals = proposals;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "staffing-determination", "staffing-data-submitDataSheet", "staffing-data-supplementData");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var sheet = new StaffingPlan(submission.proposed(proposals));
    var violations = new ArrayList<Violation>();
    if (sheet.amount("actualAdministrative") == null) return violations;
    BodyNames.check(sheet, violations);
    determinations
        .inForce(sheet.office(), LocalDate.now(clock))
        .ifPresent(
            present -> {
              within("actualAdministrative", "行政编制", sheet, present.administrative(), violations);
              within("actualInstitution", "事业编制", sheet, present.institution(), violations);
            });
    return violations;
  }

  private static void within(
      String field, String what, StaffingPlan sheet, int approved, List<Violation> violations) {
    if (sheet.count(field) > approved)
      violations.add(
          new Violation(
              field,
              "%s实有 %d 人，超过核定的 %d 名；请先调整到核定编制以内，行政、事业编制不得混用"
                  .formatted(what, sheet.count(field), approved)));
  }
}
