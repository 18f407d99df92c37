package cn.jiedao.assessment.office;

import cn.jiedao.assessment.annual.Bonuses;
import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.score.Entry;
import cn.jiedao.assessment.score.OfficeScore;
import cn.jiedao.assessment.score.Scoring;
import cn.jiedao.assessment.score.SurveyCounts;
import cn.jiedao.assessment.survey.Surveys;
import cn.jiedao.casefile.CaseNumber;
import java.math.BigDecimal;
import java.util.List;
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
    return of(annual, List.of(office)).get(0);
  }

  /** The same of several offices, in their order; what they share is read once. */
  public List<OfficeScore> of(CaseNumber annual, List<String> offices) {
    Scheme scheme = indicators.scheme(annual);
    Map<String, List<EnteredEntry>> given = entries.of(annual, offices);
    Map<String, SurveyCounts> counts = surveys.counts(annual);
    Map<String, BigDecimal> sums = bonuses.sums(annual);
    return offices.stream()
        .map(
            office ->
                Scoring.of(
                    office,
                    scheme.of(office),
                    byIndicator(given.getOrDefault(office, List.of())),
                    counts.getOrDefault(office, SurveyCounts.NONE),
                    sums.getOrDefault(office, BigDecimal.ZERO)))
        .toList();
  }

  private static Map<String, Entry> byIndicator(List<EnteredEntry> given) {
    return given.stream()
        .map(EnteredEntry::entry)
        .collect(Collectors.toMap(Entry::indicator, Function.identity()));
  }
}
