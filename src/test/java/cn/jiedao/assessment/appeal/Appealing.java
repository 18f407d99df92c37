package cn.jiedao.assessment.appeal;

import cn.jiedao.Officers;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How offices appeal and are answered, step by step, for tests. */
@Component("appealingOfTests")
class Appealing {
  private final Officers officers;
  private final Contributing contributing;
  private final Cases cases;
  private final CaseActs acts;
  private final Actors actors;

  Appealing(
      Officers officers, Contributing contributing, Cases cases, CaseActs acts, Actors actors) {
    this.officers = officers;
    this.contributing = contributing;
    this.cases = cases;
    this.acts = acts;
    this.actors = actors;
  }

  void file(CaseNumber annual, String office, String... indicators) {
    var contested =
        List.of(indicators).stream()
            .map(one -> Map.of("indicator", one, "ownValue", "98.6", "proof", "十二月台账第 3 页。"))
            .toList();
    officers.submit(
        office + ".leader",
        annual,
        "fileAppeal",
        Map.of("appeal", "filed", "contested", contested, "appealRequest", "请按台账重新计算。"));
  }

  void waive(CaseNumber annual, String office) {
    officers.submit(office + ".leader", annual, "fileAppeal", Map.of("appeal", "waived"));
  }

  void withdraw(CaseNumber annual, String person) {
    officers.as(
        person,
        () -> {
          acts.carryOut(annual, "withdraw-appeal", actors.current(), "核对后数据无误。");
          return null;
        });
  }

  void correct(CaseNumber annual, String office, String indicator) {
    var line = Map.of("indicator", indicator, "actual", 99, "reason", "系统漏计十二月数据。");
    var answers =
        Map.of(
            "appealDecision",
            "corrected",
            "appealReply",
            "核实属实，予以更正。",
            "corrections",
            List.of(line));
    contributing.answerAbout(annual, office, "decideAppeal", panel(annual), answers);
  }

  /** Who decides in a county of the tests: audit scores nobody there. */
  String panel(CaseNumber annual) {
    return cases.get(annual).unit() + "-audit.leader";
  }
}
