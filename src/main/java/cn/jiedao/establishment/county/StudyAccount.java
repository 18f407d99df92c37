package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.establishment.Answers;
import cn.jiedao.legality.LegalityOpinions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the studies of a change found, line by line, as an application tells it (Art. 4). */
@Component
class StudyAccount {
  private static final Map<String, String> LEVELS = Map.of("low", "低", "medium", "中", "high", "高");

  private final Steps steps;
  private final LegalityOpinions opinions;

  StudyAccount(Steps steps, LegalityOpinions opinions) {
    this.steps = steps;
    this.opinions = opinions;
  }

  List<String> lines(CaseNumber number) {
    var lines = new ArrayList<String>();
    last(number, "summarizeComments").map(StudyAccount::comments).ifPresent(lines::add);
    last(number, "argueByExperts").map(StudyAccount::experts).ifPresent(lines::add);
    last(number, "assessRisk").map(StudyAccount::risk).ifPresent(lines::add);
    last(number, "recordCommunityOpinions").map(StudyAccount::communities).ifPresent(lines::add);
    opinions
        .latest(number)
        .map(o -> "进行了合法性审查，审查意见文号为%s。".formatted(o.number()))
        .ifPresent(lines::add);
    return lines;
  }

  private Optional<Step> last(CaseNumber number, String element) {
    return steps.latest(number, element);
  }

  private static String comments(Step step) {
    return "向社会公开征求意见，收到意见%s条，采纳%s条。"
        .formatted(step.text("receivedCount"), step.text("adoptedCount"));
  }

  private static String experts(Step step) {
    return "组织%d名专家进行了论证，专家均与本事项没有利害关系。"
        .formatted(new Answers(step.answers()).rows("experts").size());
  }

  private static String risk(Step step) {
    return "进行了风险评估，风险等级为%s，风险%s。"
        .formatted(
            LEVELS.get(step.text("riskLevel")),
            "acceptable".equals(step.text("riskState")) ? "可控" : "不可控");
  }

  private static String communities(Step step) {
    List<Answers> rows = new Answers(step.answers()).rows("communityOpinions");
    long agreed = rows.stream().filter(row -> "agree".equals(row.text("stance"))).count();
    return "听取了部门、街道和%d个社区的意见，%d个社区同意。".formatted(rows.size(), agreed);
  }
}
