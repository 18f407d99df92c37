package cn.jiedao.establishment.county;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.establishment.Answers;
import cn.jiedao.establishment.ExpertPanel;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** At least three experts argue a change, none of whom has an interest in it (Art. 4). */
@Component
class ArgumentRules implements AnswerRules {
  private final Clock clock;

  ArgumentRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("establishment-studies-argueByExperts");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var answers = new Answers(submission.answers());
    ExpertPanel panel = ExpertPanel.of(submission.answers());
    int named = panel.experts().size();
    var findings = new ArrayList<String>();
    if (named < ExpertPanel.FEWEST) findings.add("至少要有三名，现有 " + named + " 名，请补充");
    panel.namedAgain().forEach(name -> findings.add(name + "写了两次，请只保留一行"));
    panel.interested().forEach(name -> findings.add(name + "与本次变更有利害关系，不能参加论证，请更换"));
    var violations = new ArrayList<Violation>();
    findings.forEach(finding -> violations.add(new Violation("experts", "「专家」" + finding)));
    if (answers.day("argumentDate").isAfter(LocalDate.now(clock)))
      violations.add(new Violation("argumentDate", "「论证会日期」不能晚于今天，请在论证会召开后填写"));
    return violations;
  }
}
