package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.scheme.Scheme;
import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.assessment.survey.Surveys;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How an assessment begins: by the form of the performance office, or by the house in January. */
@Component
class Opening {
  static final String PROCESS = "annual-assessment";
  static final String APPLICANT = "performance";

  private final Assessments assessments;
  private final Schemes schemes;
  private final Surveys surveys;
  private final Cases cases;
  private final Proposals proposals;
  private final HouseCases house;
  private final Organizations organizations;
  private final Clock clock;
  private final BigDecimal quota;

  Opening(
      Assessments assessments,
      Schemes schemes,
      Surveys surveys,
      Cases cases,
      Proposals proposals,
      HouseCases house,
      Organizations organizations,
      Clock clock,
      @Value("${jiedao.assessment.excellent-quota:0.30}") BigDecimal quota) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.surveys = surveys;
    this.cases = cases;
    this.proposals = proposals;
    this.house = house;
    this.organizations = organizations;
    this.clock = clock;
    this.quota = quota;
  }

  /**
   * Binds the case to the scheme of its year and to the offices that the scheme names, and lets
   * answers of residents come in.
   */
  void open(CaseNumber number) {
    CaseHead head = cases.get(number);
    int year = ((Number) proposals.facts(number).get("year")).intValue();
    Scheme scheme =
        schemes
            .inForce(head.unit(), year)
            .orElseThrow(() -> new IllegalStateException(year + "年度没有生效的考核方案，不能开始考核。"));
    List<String> offices = existing(scheme);
    assessments.open(
        new Assessment(
            number, head.unit(), year, scheme.caseNumber(), LocalDate.now(clock), quota, offices));
    surveys.open(number, year, offices);
  }

  /** Those of the scheme that were not abolished before the assessment began. */
  private List<String> existing(Scheme scheme) {
    return scheme.groups().keySet().stream()
        .filter(office -> !organizations.isAbolished(office))
        .sorted()
        .toList();
  }

  /** The case that nobody opened, in the name of the unit's performance office. */
  CaseNumber byHouse(Scheme scheme) {
    String applicant =
        organizations
            .withFunction(scheme.unit(), APPLICANT)
            .map(Organization::code)
            .orElseThrow(() -> new IllegalStateException("没有督查考核机构：" + scheme.unit()));
    String title = scheme.year() + "年度街道工作考核";
    return house.open(
        PROCESS,
        scheme.caseNumber(),
        applicant,
        title,
        Map.of("title", title, "year", scheme.year()));
  }
}
