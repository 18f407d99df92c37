package cn.jiedao.assessment.appeal;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which body of the county decides appeals: the first of those configured that did not score. */
@ModelBean
@Component("appealPanels")
public class AppealPanels {
  private final Cases cases;
  private final Organizations organizations;
  private final ScoringHands hands;
  private final List<String> functions;

  AppealPanels(
      Cases cases,
      Organizations organizations,
      ScoringHands hands,
      @Value("${jiedao.assessment.appeal-panels:audit,discipline,justice}")
          List<String> functions) {
    this.cases = cases;
    this.organizations = organizations;
    this.hands = hands;
    this.functions = functions;
  }

  /**
   * @throws IllegalStateException when all of them had a hand in the scores: a fault of the setting
   */
  public String of(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String unit = cases.get(number).unit();
    Set<String> scored = hands.organizations(number);
    return functions.stream()
        .flatMap(function -> organizations.withFunction(unit, function).stream())
        .map(Organization::code)
        .filter(body -> !scored.contains(body))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "设置 jiedao.assessment.appeal-panels 中的机构都参与了案件 %s 的评分，请增加一个没有参与的机构"
                        .formatted(number.value())));
  }
}
