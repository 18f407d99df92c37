package cn.jiedao.assessment.scheme.check;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.FactSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where a scheme goes against the tendency of the law, for those who hear and decide it (CHK-7).
 */
@Component
class SchemeFindingFacts implements FactSource {
  private final SchemeExamination examination;

  SchemeFindingFacts(SchemeExamination examination) {
    this.examination = examination;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("schemeDeviations", asked -> text(asked.head().number()));
  }

  private String text(CaseNumber number) {
    List<Finding> against =
        examination.findings(number).stream().filter(Finding::tendency).toList();
    return against.isEmpty()
        ? null
        : against.stream().map(Finding::text).collect(Collectors.joining("\n"));
  }
}
