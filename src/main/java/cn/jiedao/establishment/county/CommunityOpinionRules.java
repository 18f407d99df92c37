package cn.jiedao.establishment.county;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.establishment.Answers;
import cn.jiedao.establishment.ChangeSummary;
import cn.jiedao.establishment.ConcernedOffices;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Each community concerned has said its opinion, once (Art. 4). */
@Component
class CommunityOpinionRules implements AnswerRules {
  private final ConcernedOffices concerned;
  private final ChangeSummary names;
  private final Clock clock;

  CommunityOpinionRules(ConcernedOffices concerned, ChangeSummary names, Clock clock) {
    this.concerned = concerned;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("establishment-studies-recordCommunityOpinions");
  }

  @Override
  public List<Violation> check(Submission submission) {
    List<String> asked = concerned.communities(submission.caseNumber());
    List<Answers> rows = new Answers(submission.answers()).rows("communityOpinions");
    List<String> heard = rows.stream().map(row -> row.text("community")).toList();
    var findings = new ArrayList<String>();
    tell(asked.stream().filter(c -> !heard.contains(c)).toList(), "缺少%s的意见，请补充", findings);
    tell(heard.stream().filter(c -> !asked.contains(c)).toList(), "%s不涉及本次变更，请删除", findings);
    var seen = new HashSet<String>();
    tell(heard.stream().filter(c -> !seen.add(c)).toList(), "%s写了两次，请只保留一行", findings);
    LocalDate today = LocalDate.now(clock);
    tell(
        rows.stream()
            .filter(row -> row.day("metOn").isAfter(today))
            .map(row -> row.text("community"))
            .toList(),
        "%s的会议日期晚于今天，请在会议召开后填写",
        findings);
    return findings.stream()
        .map(finding -> new Violation("communityOpinions", "「社区意见」" + finding))
        .toList();
  }

  private void tell(List<String> communities, String finding, List<String> findings) {
    if (!communities.isEmpty())
      findings.add(finding.formatted(names.communities(Set.copyOf(communities))));
  }
}
