package cn.jiedao.establishment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Applications for a change of offices as a county would write them, one for each kind. */
@Component("proposedChangesOfTests")
public class Proposed {
  private static final String REASON = "近年来辖区人口持续增长，原街道管理面积大、服务半径长，居民办事不便，公共服务资源分布不均。".repeat(6);

  private final Clock clock;

  public Proposed(Clock clock) {
    this.clock = clock;
  }

  public Map<String, Object> establishment(String newName, List<String> communities) {
    var answers = common("establishment");
    answers.put("newName", newName);
    answers.put("communities", communities);
    return placed(answers);
  }

  /** A town becomes an office, with communities of its own. */
  public Map<String, Object> ofTown(String newName, List<String> communities) {
    var answers = common("establishment");
    answers.put("newName", newName);
    answers.put("approvalAuthority", "provincial");
    answers.put("towns", "撤销南沙镇");
    answers.put(
        "newCommunities",
        communities.stream().map(community -> Map.of("communityName", community)).toList());
    return placed(answers);
  }

  public Map<String, Object> renaming(String office, String newName) {
    var answers = common("renaming");
    answers.put("offices", List.of(office));
    answers.put("newName", newName);
    return placed(answers);
  }

  public Map<String, Object> merger(List<String> offices, String newName) {
    var answers = common("merger");
    answers.put("offices", offices);
    answers.put("newName", newName);
    return placed(answers);
  }

  /** All communities, and whatever the office had in hand, pass to one heir. */
  public Map<String, Object> abolition(String office, List<String> communities, String heir) {
    var answers = common("abolition");
    answers.put("offices", List.of(office));
    answers.put("moves", List.of(move(communities, heir)));
    for (String matter : List.of("casesTo", "transfersTo", "listsTo", "peopleTo"))
      answers.put(matter, heir);
    return answers;
  }

  public Map<String, Object> relocation(String office) {
    var answers = common("relocation");
    answers.put("offices", List.of(office));
    return placed(answers);
  }

  public Map<String, Object> boundaryChange(List<String> communities, String receiver) {
    var answers = common("boundaryChange");
    answers.put("moves", List.of(move(communities, receiver)));
    return answers;
  }

  public static Map<String, Object> move(List<String> communities, String receiver) {
    return Map.of("movedCommunities", communities, "receiver", receiver);
  }

  private Map<String, Object> common(String changeType) {
    var answers = new HashMap<String, Object>();
    answers.put("changeType", changeType);
    answers.put("approvalAuthority", "municipal");
    answers.put("area", 6.17);
    answers.put("registeredPopulation", 80111);
    answers.put("residentPopulation", 95200);
    answers.put("neighbours", "东、南、西、北分别与相邻街道接壤。");
    answers.put("boundary", "东至护城河，南至南环东路，西至京杭运河，北至干将西路。");
    answers.put("reason", REASON);
    answers.put("effectiveDate", LocalDate.now(clock).plusDays(180).toString());
    answers.put("serviceArrangement", "原便民服务中心继续对外服务至年底，居民可就近选择办理。");
    return answers;
  }

  private static Map<String, Object> placed(Map<String, Object> answers) {
    answers.put("seatAddress", "书院巷111号");
    answers.put("phone", "0512-52880000");
    return answers;
  }
}
