package cn.jiedao.establishment;

import cn.jiedao.casefile.document.DocumentKinds;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * No application is compiled, and none accepted, while one of its documents is missing (INV-4-4).
 */
@Component
class MaterialRules implements AnswerRules {
  private static final String COMPILE = "establishment-county-compileApplication";
  private static final String CHECK = "establishment-acceptance-checkApplication";

  private final Materials materials;
  private final String request;

  MaterialRules(Materials materials, DocumentKinds kinds) {
    this.materials = materials;
    this.request = kinds.label("establishment-request");
  }

  @Override
  public Set<String> forms() {
    return Set.of(COMPILE, CHECK);
  }

  @Override
  public List<Violation> check(Submission submission) {
    boolean accepts = "complete".equals(submission.answers().get("applicationCheck"));
    boolean compiles = !submission.answers().containsKey("applicationCheck");
    if (!accepts && !compiles) return List.of();
    // the request itself is made only when the compiled application is signed
    String missing =
        String.join(
            "、",
            materials.missing(submission.caseNumber()).stream()
                .filter(label -> accepts || !label.equals(request))
                .toList());
    if (missing.isEmpty()) return List.of();
    return List.of(
        accepts
            ? new Violation("applicationCheck", "还缺少材料：" + missing + "，不能受理；请选择“一次性补正”，并列明这些材料")
            : new Violation("documents", "还缺少材料：" + missing + "，请上传后再提交"));
  }
}
