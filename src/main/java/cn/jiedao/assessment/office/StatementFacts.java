package cn.jiedao.assessment.office;

import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.organization.Organizations;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the offices said of their scores and what they were answered, for whoever reviews them. */
@Component
class StatementFacts implements FactSource {
  private final Assessments assessments;
  private final Steps steps;
  private final Organizations organizations;

  StatementFacts(Assessments assessments, Steps steps, Organizations organizations) {
    this.assessments = assessments;
    this.steps = steps;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("statementSummary", asked -> summary(asked.head().number()));
  }

  private String summary(CaseNumber number) {
    return assessments.get(number).offices().stream()
        .map(office -> organizations.get(office).shortName() + "：" + said(number, office))
        .collect(Collectors.joining("\n"));
  }

  private String said(CaseNumber number, String office) {
    Optional<Step> statement = about(number, "stateOnScore", office);
    if (statement.isEmpty()) return "逾期没有陈述";
    if ("agree".equals(statement.get().text("scoreStatement"))) return "没有异议";
    return "有异议，%s%s"
        .formatted(
            statement.get().text("statementText"),
            about(number, "answerStatement", office)
                .map(answer -> "（答复：" + answer.text("statementReply") + "）")
                .orElse(""));
  }

  private Optional<Step> about(CaseNumber number, String element, String office) {
    return steps.latest(number, element, Map.of("office", office));
  }
}
