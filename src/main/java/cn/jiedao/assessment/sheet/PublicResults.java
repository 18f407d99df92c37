package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.annual.SuccessionNotes;
import cn.jiedao.assessment.result.AnnualResult;
import cn.jiedao.assessment.result.OfficeResult;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.assessment.survey.SurveyReport;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notices;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The final results that everybody may see: not those of the sandbox. */
@Component
class PublicResults {
  /** One line of the list. */
  record Listed(String caseNumber, int year, String unitName, int offices, String notice) {}

  private final Results results;
  private final Schemes schemes;
  private final Standings standings;
  private final WeightHistory weights;
  private final Notices notices;
  private final Organizations organizations;
  private final SuccessionNotes successions;

  PublicResults(
      Results results,
      Schemes schemes,
      Standings standings,
      WeightHistory weights,
      Notices notices,
      Organizations organizations,
      SuccessionNotes successions) {
    this.results = results;
    this.schemes = schemes;
    this.standings = standings;
    this.weights = weights;
    this.notices = notices;
    this.organizations = organizations;
    this.successions = successions;
  }

  List<Listed> all() {
    return results.all().stream().filter(one -> isPublic(one.notice())).map(this::listed).toList();
  }

  Optional<PublicResult> find(CaseNumber number) {
    return results.find(number).filter(year -> isPublic(year.notice())).map(this::shown);
  }

  boolean has(CaseNumber number) {
    return results.find(number).filter(year -> isPublic(year.notice())).isPresent();
  }

  /** By the number of its notice. */
  Optional<PublicResult> published(String notice) {
    return results.published(notice).filter(one -> isPublic(notice)).map(this::shown);
  }

  private boolean isPublic(String notice) {
    return notices.find(notice).filter(one -> !one.isPractice()).isPresent();
  }

  private Listed listed(Results.Brief year) {
    return new Listed(
        year.caseNumber().value(),
        year.year(),
        organizations.unit(year.unit()).name(),
        year.offices(),
        year.notice());
  }

  private PublicResult shown(AnnualResult year) {
    Scheme scheme = schemes.find(year.scheme()).orElseThrow();
    Optional<SurveyReport> survey = standings.confirmed(year.caseNumber());
    List<String> codes = year.offices().stream().map(OfficeResult::office).toList();
    return new PublicResult(
        year.caseNumber().value(),
        year.year(),
        organizations.unit(year.unit()).name(),
        year.finalOn(),
        year.notice(),
        scheme.notice(),
        year.offices().stream()
            .sorted(
                Comparator.comparing(OfficeResult::total)
                    .thenComparing(OfficeResult::satisfaction)
                    .reversed())
            .map(one -> office(one, scheme, survey))
            .toList(),
        scheme.groups().values().stream()
            .distinct()
            .sorted()
            .map(group -> group(year, scheme, group))
            .toList(),
        survey.map(report -> SurveyFacts.of(report, codes)).orElse(null));
  }

  private PublicResult.Office office(
      OfficeResult one, Scheme scheme, Optional<SurveyReport> survey) {
    return new PublicResult.Office(
        organizations.get(one.office()).shortName() + successions.of(one.office()),
        scheme.groups().get(one.office()).label(),
        one.total(),
        one.satisfaction(),
        one.bonus(),
        one.grade(),
        one.vetoed(),
        one.byDimension(),
        survey.map(report -> SurveyFacts.fewest(report, one.office())).orElse(0));
  }

  private PublicResult.Group group(AnnualResult year, Scheme scheme, OfficeGroup group) {
    var scores =
        year.offices().stream()
            .filter(one -> scheme.groups().get(one.office()) == group)
            .map(OfficeResult::byDimension)
            .toList();
    return new PublicResult.Group(group.label(), Medians.of(scores), weights.until(scheme, group));
  }
}
