package cn.jiedao.silence;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Silence is recorded only of an office that was reminded and urged (INV-12-3, INV-20-6). */
@Component
class SilenceRules implements AnswerRules {
  private final Silences silences;

  SilenceRules(Silences silences) {
    this.silences = silences;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "office-opinion-recordSilence",
        "branch-opinion-recordBranchSilence",
        "scheme-opinion-recordSchemeSilence");
  }

  @Override
  public List<Violation> check(Submission submission) {
    String office = (String) submission.task().getVariable("office");
    boolean reminded = silences.remindedOn(submission.caseNumber(), office).isPresent();
    return "recorded".equals(submission.answers().get("silenceDecision")) && !reminded
        ? List.of(new Violation("silenceDecision", "该街道尚未收到提醒，不能认定未反馈；请选择延期"))
        : List.of();
  }
}
