package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.office.EnteredEntry;
import cn.jiedao.assessment.office.Entries;
import cn.jiedao.assessment.office.OfficeScores;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Entry;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.Scored;
import cn.jiedao.assessment.score.Scoring;
import cn.jiedao.assessment.score.SurveyCounts;
import cn.jiedao.assessment.survey.SurveyReport;
import cn.jiedao.assessment.survey.Surveys;
import cn.jiedao.casefile.CaseNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far the offices of an assessment have come, final or not. */
@Component
class Standings {
  private final Results results;
  private final Entries entries;
  private final Surveys surveys;
  private final OfficeScores scores;

  Standings(Results results, Entries entries, Surveys surveys, OfficeScores scores) {
    this.results = results;
    this.entries = entries;
    this.surveys = surveys;
    this.scores = scores;
  }

  /** Those of some offices of an assessment, by code. */
  Map<String, Reached> of(CaseNumber number, Scheme scheme, List<String> offices) {
    var reached = new HashMap<String, Reached>();
    results
        .find(number)
        .ifPresent(
            year -> year.offices().forEach(one -> reached.put(one.office(), Reached.of(one))));
    if (!reached.isEmpty()) return reached;
    Optional<SurveyReport> survey = confirmed(number);
    for (String office : offices)
      reached.put(office, draft(number, office, scheme.of(office), counts(survey, office)));
    return reached;
  }

  /** The survey of an assessment, once its counts are fixed. */
  Optional<SurveyReport> confirmed(CaseNumber number) {
    return surveys.report(number).filter(SurveyReport::isConfirmed);
  }

  private static SurveyCounts counts(Optional<SurveyReport> survey, String office) {
    return survey.map(report -> report.counts().get(office)).orElse(SurveyCounts.NONE);
  }

  private Reached draft(
      CaseNumber number, String office, List<Indicator> indicators, SurveyCounts survey) {
    Map<String, Entry> given =
        entries.of(number, office).stream()
            .map(EnteredEntry::entry)
            .collect(Collectors.toMap(Entry::indicator, entry -> entry));
    if (Scoring.missing(indicators, given, survey).isEmpty())
      return Reached.of(scores.of(number, office));
    List<Scored> some =
        indicators.stream()
            .flatMap(one -> Scoring.find(one, given.get(one.code()), survey).stream())
            .toList();
    Map<Dimension, BigDecimal> whole = Scored.byDimension(some);
    List<Indicator> there = some.stream().map(Scored::indicator).toList();
    indicators.stream()
        .filter(one -> !there.contains(one))
        .forEach(one -> whole.remove(one.dimension()));
    return Reached.of(some, whole);
  }
}
