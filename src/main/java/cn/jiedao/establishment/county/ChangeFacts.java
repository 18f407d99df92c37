package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.FactSource;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.establishment.ChangeSummary;
import cn.jiedao.establishment.ConcernedOffices;
import cn.jiedao.establishment.Materials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What forms show of a proposed change: in words, whom it concerns, and why it came back. */
@Component
class ChangeFacts implements FactSource {
  private final Proposals proposals;
  private final ChangeSummary summary;
  private final ConcernedOffices concerned;
  private final ReturnReasons reasons;
  private final StudyAccount studies;
  private final Materials materials;

  ChangeFacts(
      Proposals proposals,
      ChangeSummary summary,
      ConcernedOffices concerned,
      ReturnReasons reasons,
      StudyAccount studies,
      Materials materials) {
    this.proposals = proposals;
    this.summary = summary;
    this.concerned = concerned;
    this.reasons = reasons;
    this.studies = studies;
    this.materials = materials;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    var facts = new HashMap<String, Function<Asked, Object>>();
    ofAChange().forEach((key, fact) -> facts.put(key, asked -> ofItsOwn(asked, fact)));
    return facts;
  }

  /** What follows from a change tells of it in its own words. */
  private static Object ofItsOwn(Asked asked, Function<CaseNumber, Object> fact) {
    boolean change = asked.head().process().equals("office-establishment");
    return change ? fact.apply(asked.head().number()) : null;
  }

  private Map<String, Function<CaseNumber, Object>> ofAChange() {
    return Map.of(
        "changeSummary", number -> inWords(proposal(number)),
        "concernedOffices", this::concerned,
        "changeReturnReason", number -> reasons.last(number).orElse(null),
        "studiesDone", number -> String.join("\n", studies.lines(number)),
        "requiredMaterials", this::lacking,
        "communityOpinions",
            number ->
                concerned.communities(number).stream()
                    .map(community -> Map.of("community", community))
                    .toList());
  }

  private ChangeProposal proposal(CaseNumber number) {
    return ChangeProposal.of(proposals.facts(number));
  }

  private String inWords(ChangeProposal proposal) {
    return summary.action(proposal) + "。\n" + String.join("\n", summary.details(proposal));
  }

  private String concerned(CaseNumber number) {
    ChangeProposal proposal = proposal(number);
    List<String> offices = concerned.of(proposal);
    List<String> communities = concerned.communities(proposal);
    return "街道：%s\n社区：%s"
        .formatted(
            offices.isEmpty() ? "无" : summary.offices(offices),
            communities.isEmpty() ? "无" : summary.communities(communities));
  }

  private String lacking(CaseNumber number) {
    List<String> missing = materials.missing(number);
    return missing.isEmpty() ? "材料齐全。" : "还缺少：" + String.join("、", missing) + "（请示由系统生成）。";
  }
}
