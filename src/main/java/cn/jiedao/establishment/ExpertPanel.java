package cn.jiedao.establishment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The experts who argue or review a change: three people at least, none with an interest in it
 * (Art. 4; 重大行政决策程序暂行条例第二十条).
 *
 * @param experts rows of the list {@code experts}: expertName, institution, title, noInterest, view
 */
public record ExpertPanel(List<Answers> experts) {
  public static final int FEWEST = 3;

  public static ExpertPanel of(Map<String, Object> answers) {
    return new ExpertPanel(new Answers(answers).rows("experts"));
  }

  /** How many people they are; somebody named twice is one. */
  public int people() {
    return new HashSet<>(names(experts)).size();
  }

  public List<String> namedAgain() {
    var seen = new HashSet<String>();
    return names(experts).stream().filter(name -> !seen.add(name)).toList();
  }

  public List<String> interested() {
    return names(
        experts.stream().filter(expert -> !"yes".equals(expert.text("noInterest"))).toList());
  }

  private static List<String> names(List<Answers> experts) {
    return experts.stream().map(expert -> expert.text("expertName")).toList();
  }
}
