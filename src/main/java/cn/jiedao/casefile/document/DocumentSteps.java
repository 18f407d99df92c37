package cn.jiedao.casefile.document;

import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every document leaves a step with its hash, so that the chain vouches for its content too. */
@Component
class DocumentSteps {
  private static final String ELEMENT = "document";

  private final Steps steps;
  private final Cases cases;
  private final DocumentKinds kinds;

  DocumentSteps(Steps steps, Cases cases, DocumentKinds kinds) {
    this.steps = steps;
    this.cases = cases;
    this.kinds = kinds;
  }

  void append(Document document, Optional<String> finding) {
    var answer =
        new TreeMap<String, Object>(
            Map.of(
                "id", document.id().toString(),
                "kind", document.kind(),
                "name", document.name(),
                "version", document.version(),
                "size", document.size(),
                "sha256", document.sha256()));
    finding.ifPresent(text -> answer.put("finding", text));
    String kept = document.person() == null ? "制作" : "上传";
    String label = (finding.isEmpty() ? kept : "拒收") + "材料「" + kinds.label(document.kind()) + "」";
    String process = cases.get(document.caseNumber()).process();
    steps.append(
        document.caseNumber(),
        new StepEntry(Step.Kind.DOCUMENT, process, ELEMENT, label, null, Map.of(ELEMENT, answer)));
  }
}
