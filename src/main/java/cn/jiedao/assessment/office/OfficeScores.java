package cn.jiedao.assessment.office;

import cn.jiedao.assessment.annual.Bonuses;
import cn.jiedao.assessment.score.Entry;
import cn.jiedao.assessment.score.OfficeScore;
import cn.jiedao.assessment.score.Scoring;
import cn.jiedao.assessment.survey.Surveys;
import cn.jiedao.casefile.CaseNumber;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The score of an office from what was entered, counted and given until now (Art. 20). */
@Component
public class OfficeScores {
  private final AssessedIndicators indicators;
  private final Entries entries;
  private final Surveys surveys;
  private final Bonuses bonuses;

  OfficeScores(AssessedIndicators indicators, Entries entries, Surveys surveys, Bonuses bonuses) {
    this.indicators = indicators;
    this.entries = entries;
    this.surveys = surveys;
    this.bonuses = bonuses;
  }

  /**
   * @throws IllegalStateException naming what is missing: nothing is ever scored silently
   */
  public OfficeScore of(CaseNumber annual, String office) {
    Map<String, Entry> given =
        entries.of(annual, office).stream()
            .map(EnteredEntry::entry)
            .collect(Collectors.toMap(Entry::indicator, Function.identity()));
    return Scoring.of(
        office,
        indicators.of(annual, office),
        given,
        surveys.counts(annual, office),
        bonuses.sum(annual, office));
  }
}
