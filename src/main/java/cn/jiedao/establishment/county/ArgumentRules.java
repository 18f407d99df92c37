package cn.jiedao.establishment.county;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.establishment.Answers;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** At least three experts argue a change, none of whom has an interest in it (Art. 4). */
@Component
class ArgumentRules implements AnswerRules {
  private static final int FEWEST = 3;

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
    List<Answers> experts = answers.rows("experts");
    var findings = new ArrayList<String>();
    if (experts.size() < FEWEST) findings.add("至少要有三名，现有 " + experts.size() + " 名，请补充");
    var seen = new HashSet<String>();
    for (Answers expert : experts) {
      String name = expert.text("expertName");
      if (!seen.add(name)) findings.add(name + "写了两次，请只保留一行");
      if (!"yes".equals(expert.text("noInterest"))) findings.add(name + "与本次变更有利害关系，不能参加论证，请更换");
    }
    var violations = new ArrayList<Violation>();
    findings.forEach(finding -> violations.add(new Violation("experts", "「专家」" + finding)));
    if (answers.day("argumentDate").isAfter(LocalDate.now(clock)))
      violations.add(new Violation("argumentDate", "「论证会日期」不能晚于今天，请在论证会召开后填写"));
    return violations;
  }
}
