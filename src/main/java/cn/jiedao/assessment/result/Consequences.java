package cn.jiedao.assessment.result;

import cn.jiedao.assessment.score.Grade;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows from final results: who must rectify, and who may be commended (Art. 21). */
@Component
class Consequences {
  private static final String RECTIFICATION = "correction";

  private final Results results;
  private final HouseCases house;
  private final Cases cases;
  private final Organizations organizations;

  Consequences(Results results, HouseCases house, Cases cases, Organizations organizations) {
    this.results = results;
    this.house = house;
    this.cases = cases;
    this.organizations = organizations;
  }

  /** Numbers of the cases opened, one for each office that failed. */
  List<String> openRectifications(CaseNumber number) {
    String applicant = cases.get(number).applicant();
    return graded(number, Grade.UNQUALIFIED).stream()
        .map(
            failed ->
                house.open(RECTIFICATION, number, applicant, title(failed), facts(failed)).value())
        .toList();
  }

  /** Codes of the offices that did so well that they may be nominated. */
  List<String> nominable(CaseNumber number) {
    return graded(number, Grade.EXCELLENT).stream().map(OfficeResult::office).toList();
  }

  private List<OfficeResult> graded(CaseNumber number, Grade grade) {
    return results.find(number).orElseThrow().offices().stream()
        .filter(office -> office.grade() == grade)
        .toList();
  }

  private String title(OfficeResult failed) {
    return "%d年度考核不合格整改：%s"
        .formatted(failed.year(), organizations.get(failed.office()).shortName());
  }

  private Map<String, Object> facts(OfficeResult failed) {
    return Map.of(
        "title", title(failed),
        "corrected", failed.office(),
        "source", "assessment",
        "facts", "%d年度街道工作考核最终得分 %s 分，等次不合格。".formatted(failed.year(), failed.total()),
        "basis", "《苏州市街道办事处工作规定》第二十条、第二十一条；本年度考核方案。");
  }
}
