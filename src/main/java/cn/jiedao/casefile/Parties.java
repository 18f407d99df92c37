package cn.jiedao.casefile;

import cn.jiedao.ModelBean;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Who takes part in a case, for the models' {@code candidateGroups} and multi-instance lists: the
 * applicant, the competent bodies of its unit, and whom the proposal names.
 */
@ModelBean
@Component("parties")
public class Parties {
  private final Cases cases;
  private final Proposals proposals;
  private final Organizations organizations;

  Parties(Cases cases, Proposals proposals, Organizations organizations) {
    this.cases = cases;
    this.proposals = proposals;
    this.organizations = organizations;
  }

  public String applicant(DelegateExecution step) {
    return cases.get(caseOf(step)).applicant();
  }

  /**
   * Who brings the case to the meeting that decides it: the applicant, or whoever took it up above.
   */
  public String presenter(DelegateExecution step) {
    CaseHead head = cases.get(caseOf(step));
    return head.presenter() == null ? head.applicant() : head.presenter();
  }

  /** The body with a function in the unit that decides the case now. */
  public String deciding(DelegateExecution step, String function) {
    CaseHead head = cases.get(caseOf(step));
    return body(head.handedUpTo() == null ? head.unit() : head.handedUpTo(), function);
  }

  /** The city's body with a function. */
  public String municipal(DelegateExecution step, String function) {
    return body(city(), function);
  }

  /**
   * The body with a function in the applicant's unit.
   *
   * @throws IllegalStateException when the unit has no such body: a fault of the organisation data
   */
  public String body(DelegateExecution step, String function) {
    return body(cases.get(caseOf(step)).unit(), function);
  }

  /**
   * @param functions comma separated
   */
  public List<String> bodies(DelegateExecution step, String functions) {
    String unit = cases.get(caseOf(step)).unit();
    return Arrays.stream(functions.split(",")).map(f -> body(unit, f.strip())).toList();
  }

  /**
   * Organisations that the proposal in force names in a field.
   *
   * @throws IllegalStateException when it names none: the model would take the step as done by
   *     everybody, though nobody was asked
   */
  public List<String> listed(DelegateExecution step, String field) {
    CaseNumber number = caseOf(step);
    if (proposals.facts(number).get(field) instanceof List<?> list && !list.isEmpty())
      return list.stream().map(Object::toString).toList();
    throw new IllegalStateException("案件 " + number.value() + " 的方案没有列明单位（" + field + "），不能继续办理");
  }

  private String city() {
    return organizations.units().stream()
        .filter(unit -> unit.level() == Level.MUNICIPAL)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("组织数据中没有市级单位"))
        .code();
  }

  private String body(String unit, String function) {
    return organizations
        .withFunction(unit, function)
        .map(Organization::code)
        .orElseThrow(
            () -> new IllegalStateException("地区 " + unit + " 没有承担“" + function + "”职能的单位"));
  }

  private static CaseNumber caseOf(DelegateExecution step) {
    return CaseNumber.of(step.getProcessBusinessKey());
  }
}
