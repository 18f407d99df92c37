package cn.jiedao.silence;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.casefile.Steps;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was done about an office that did not answer: reminders and escalations, with their days.
 */
@Component
class Silences {
  private final Cases cases;
  private final Steps steps;

  Silences(Cases cases, Steps steps) {
    this.cases = cases;
    this.steps = steps;
  }

  Optional<LocalDate> remindedOn(CaseNumber number, String office) {
    return day(number, "remindOffice", office);
  }

  Optional<LocalDate> escalatedOn(CaseNumber number, String office) {
    return day(number, "escalateSilence", office);
  }

  /** The last such step about the office, on the version in force, in whichever procedure. */
  private Optional<LocalDate> day(CaseNumber number, String element, String office) {
    ProposalVersion inForce = cases.get(number).proposal();
    return steps.of(number).stream()
        .filter(step -> step.element().startsWith(element))
        .filter(step -> office.equals(step.text("office")) && step.proposal().equals(inForce))
        .reduce((earlier, later) -> later)
        .map(step -> LocalDate.ofInstant(step.at(), WorkingDays.ZONE));
  }

  /** As the superior reads it; null where nothing was done yet. */
  String account(CaseNumber number, String office) {
    String reminded = remindedOn(number, office).map(day -> day + " 已提醒街道").orElse("尚未提醒街道");
    return escalatedOn(number, office)
        .map(day -> reminded + "；" + day + " 逾期，已催告并报上级")
        .orElse(null);
  }
}
