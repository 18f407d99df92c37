package cn.jiedao.assessment.office;

import cn.jiedao.assessment.annual.BeyondIndicators;
import cn.jiedao.assessment.score.OfficeScore;
import cn.jiedao.assessment.score.Scored;
import cn.jiedao.casefile.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A score as the office reads it before it is final: every indicator with how it came about, and
 * what counts beyond them.
 */
@Component
class DraftedScores {
  private final OfficeScores scores;
  private final BeyondIndicators beyond;

  DraftedScores(OfficeScores scores, BeyondIndicators beyond) {
    this.scores = scores;
    this.beyond = beyond;
  }

  /** The answers of the step that tells it. */
  Map<String, Object> of(CaseNumber annual, String office) {
    OfficeScore score = scores.of(annual, office);
    var told = new LinkedHashMap<String, Object>();
    told.put("office", office);
    told.put("draftTotal", score.total().toPlainString());
    told.put("draftSatisfaction", score.satisfaction().toPlainString());
    told.put("draftBonus", score.bonus().toPlainString());
    told.put("draftBonuses", beyond.bonuses(annual, office));
    told.put("draftVetoes", beyond.vetoes(annual, office));
    told.put(
        "draftScores",
        score.scored().stream().map(DraftedScores::line).collect(Collectors.joining("\n")));
    return told;
  }

  private static String line(Scored one) {
    return "%s %s：得分 %s，权重 %s，计 %s 分。%s"
        .formatted(
            one.indicator().code(),
            one.indicator().name(),
            one.score().toPlainString(),
            one.indicator().weight().toPlainString(),
            one.points().stripTrailingZeros().toPlainString(),
            one.reckoning());
  }
}
