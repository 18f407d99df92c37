package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Answers a department that wants a counterpart in an office: there is none (INV-5-6). */
@Component
class RefuseMatchingBody implements JavaDelegate {
  static final String REASON =
      "职能部门不得要求街道设立与其对口的机构（地方各级人民政府机构设置和编制管理条例第七条）；"
          + "街道的机构由本级机构编制部门按面积、人口、经济发展水平和工作需要统筹设置。"
          + "需要街道承担工作的，按第十二条申请准入。";

  private final Steps steps;

  RefuseMatchingBody(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    steps.append(number, StepEntry.by(step, Map.of("article", "第五条", "reason", REASON)));
  }
}
