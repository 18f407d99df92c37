package cn.jiedao.assessment.branch;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the forms of a branch body's assessment show: the offices' words, and how they were used.
 */
@Component
class BranchFacts implements FactSource {
  private final BranchWords words;
  private final Steps steps;

  BranchFacts(BranchWords words, Steps steps) {
    this.words = words;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "branchOpinionSummary", asked -> words.summary(asked.head().number()),
        "branchUseSummary", asked -> use(asked.head().number()),
        "branchReturnReason", asked -> returned(asked.head().number()));
  }

  private String use(CaseNumber number) {
    return steps
        .latest(number, "concludeBranchAssessment")
        .map(step -> step.answers().get("howUsed"))
        .filter(rows -> rows instanceof List<?> list && !list.isEmpty())
        .map(rows -> ((List<?>) rows).stream().map(this::line).collect(Collectors.joining("\n")))
        .orElse(null);
  }

  private String line(Object row) {
    var used = (Map<?, ?>) row;
    return words.name(used.get("office").toString()) + "：" + used.get("used");
  }

  private String returned(CaseNumber number) {
    return steps
        .latest(number, "approveBranchResult")
        .map(step -> step.text("branchApprovalReason"))
        .orElse(null);
  }
}
