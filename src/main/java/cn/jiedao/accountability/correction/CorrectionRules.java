package cn.jiedao.accountability.correction;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may be ordered to put something right: an office of one's own county; a department that hands
 * work down without being allowed to, only in a county that is set so (INV-21-6).
 */
@Component
class CorrectionRules implements AnswerRules {
  private static final String FIELD = "corrected";

  private final Organizations organizations;
  private final CorrectionSettings settings;

  CorrectionRules(Organizations organizations, CorrectionSettings settings) {
    this.organizations = organizations;
    this.settings = settings;
  }

  @Override
  public Set<String> forms() {
    return Set.of("correction");
  }

  @Override
  public List<Violation> check(Submission given) {
    Organization corrected = organizations.get(given.answers().get(FIELD).toString());
    Organization own = organizations.get(given.actor().organization());
    if (!corrected.unit().equals(own.unit()))
      return List.of(new Violation(FIELD, "「被查单位」只能是本地区的单位；由其所在地区的县级政府责令改正"));
    if (corrected.code().equals(own.code()))
      return List.of(new Violation(FIELD, "「被查单位」不能是本单位，请由其他部门提出"));
    boolean departmentsToo = settings.correctsDepartments(own.unit());
    if (corrected.kind() == Kind.OFFICE || departmentsToo && corrected.kind() == Kind.DEPARTMENT)
      return List.of();
    return List.of(
        new Violation(
            FIELD, departmentsToo ? "「被查单位」只能是街道办事处或者部门" : "「被查单位」只能是街道办事处；本地区没有启用对部门的责令改正"));
  }
}
