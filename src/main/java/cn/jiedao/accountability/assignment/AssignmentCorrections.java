package cn.jiedao.accountability.assignment;

import cn.jiedao.accountability.correction.CorrectionSettings;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Corrections that the house opens against departments, where the county is set so (INV-21-6). */
@Component
class AssignmentCorrections {
  private final CorrectionSettings settings;
  private final HouseCases house;
  private final Cases cases;
  private final Steps steps;
  private final Proposals proposals;
  private final Organizations organizations;

  AssignmentCorrections(
      CorrectionSettings settings,
      HouseCases house,
      Cases cases,
      Steps steps,
      Proposals proposals,
      Organizations organizations) {
    this.settings = settings;
    this.house = house;
    this.cases = cases;
    this.steps = steps;
    this.proposals = proposals;
    this.organizations = organizations;
  }

  /** The case opened, in the name of whoever confirmed the report; none where it is not set so. */
  Optional<CaseNumber> openFor(CaseNumber report) {
    CaseHead head = cases.get(report);
    if (!settings.correctsDepartments(head.unit())) return Optional.empty();
    Step checked = steps.latest(report, "checkAssignment").orElseThrow();
    Map<String, Object> facts = facts(head, checked);
    String title = facts.get("title").toString();
    return Optional.of(house.open("correction", report, checked.organization(), title, facts));
  }

  private Map<String, Object> facts(CaseHead head, Step checked) {
    Map<String, Object> reported = proposals.facts(head.number());
    String department = reported.get("assigningDepartment").toString();
    return Map.of(
        "title",
        "纠正清单外派单：" + organizations.get(department).shortName(),
        "corrected",
        department,
        "source",
        "report",
        "facts",
        "%s反映（案号 %s）：%s 交办%s\n核对认定：%s"
            .formatted(
                organizations.get(head.carrier()).name(),
                head.number(),
                reported.get("assignedOn"),
                reported.get("assignment"),
                checked.text("assignmentText")),
        "basis",
        "《苏州市街道办事处工作规定》第十二条、第二十一条。");
  }
}
