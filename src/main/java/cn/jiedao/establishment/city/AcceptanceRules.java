package cn.jiedao.establishment.city;

import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** When the city's civil-affairs bureau may not accept an application (INV-4-4, INV-4-5). */
@Component
class AcceptanceRules implements AnswerRules {
  /** Words by which a proposal says that a town is abolished or changed. */
  private static final Pattern OF_A_TOWN =
      Pattern.compile("撤[镇乡]设|[镇乡]改(设|为)?街道|撤销?(?:(?!街道)[\\u4e00-\\u9fa5]){1,4}[镇乡](?!镇|村|结合|一体)");

  private final Proposals proposals;

  AcceptanceRules(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public Set<String> forms() {
    return Set.of("establishment-acceptance-checkApplication");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    if ("complete".equals(submission.answers().get("applicationCheck"))
        && concernsATown(proposals.facts(submission.caseNumber())))
      violations.add(
          new Violation("applicationCheck", "方案涉及乡镇，应由省政府审批，不能按市级审批受理；请选择“一次性补正”，要求申请人把审批机关改为省政府"));
    return violations;
  }

  /** A case filed as the city's that says it touches a town. */
  private static boolean concernsATown(Map<String, Object> proposal) {
    return "municipal".equals(proposal.get("approvalAuthority"))
        && (isGiven(proposal.get("towns"))
            || isGiven(proposal.get("newCommunities"))
            || List.of("reason", "boundary").stream()
                .anyMatch(
                    field ->
                        proposal.get(field) instanceof String text
                            && OF_A_TOWN.matcher(text).find()));
  }

  private static boolean isGiven(Object value) {
    return value instanceof String text && !text.isBlank()
        || value instanceof Collection<?> list && !list.isEmpty();
  }
}
