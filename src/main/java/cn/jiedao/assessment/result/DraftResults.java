package cn.jiedao.assessment.result;

import cn.jiedao.assessment.annual.Assessment;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.assessment.annual.Veto;
import cn.jiedao.assessment.annual.Vetoes;
import cn.jiedao.assessment.office.OfficeScores;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.assessment.score.Grades;
import cn.jiedao.assessment.score.OfficeScore;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the offices of an assessment reach by what is entered now, and how they are graded. */
@Component
class DraftResults {
  private final Assessments assessments;
  private final OfficeScores scores;
  private final Vetoes vetoes;

  DraftResults(Assessments assessments, OfficeScores scores, Vetoes vetoes) {
    this.assessments = assessments;
    this.scores = scores;
    this.vetoes = vetoes;
  }

  /**
   * @throws IllegalStateException when a score is missing: nobody is graded without it
   */
  List<OfficeResult> of(CaseNumber number) {
    Assessment assessment = assessments.get(number);
    List<OfficeScore> reached = scores.of(number, assessment.offices());
    Set<String> vetoed =
        vetoes.standing(number).stream().map(Veto::office).collect(Collectors.toUnmodifiableSet());
    Map<String, Grade> grades = Grades.of(reached, vetoed, assessment.excellentQuota());
    return reached.stream()
        .map(
            score ->
                OfficeResult.of(
                    number,
                    assessment.year(),
                    score,
                    grades.get(score.office()),
                    vetoed.contains(score.office())))
        .toList();
  }
}
