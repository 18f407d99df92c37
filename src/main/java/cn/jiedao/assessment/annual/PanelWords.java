package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was corrected on appeals of bonuses and vetoes (Art. 20, INV-20-51). */
@Component
public class PanelWords {
  private final Steps steps;

  PanelWords(Steps steps) {
    this.steps = steps;
  }

  List<PanelWord> on(CaseNumber assessment, Beyond subject) {
    return steps.of(assessment, "decideAppeal").stream()
        .flatMap(PanelWords::of)
        .filter(word -> word.subject() == subject)
        .toList();
  }

  public Optional<PanelWord> on(CaseNumber assessment, Beyond subject, String office) {
    return on(assessment, subject).stream()
        .filter(word -> word.office().equals(office))
        .findFirst();
  }

  private static Stream<PanelWord> of(Step decided) {
    return decided.answers().get("corrections") instanceof List<?> rows
        ? rows.stream().flatMap(row -> of(decided.text("office"), (Map<?, ?>) row).stream())
        : Stream.empty();
  }

  private static Optional<PanelWord> of(String office, Map<?, ?> row) {
    Object points = row.get("actual");
    return Beyond.of(row.get("indicator"))
        .map(
            subject ->
                new PanelWord(
                    office,
                    subject,
                    points == null ? null : new BigDecimal(points.toString()),
                    row.get("reason").toString()));
  }
}
