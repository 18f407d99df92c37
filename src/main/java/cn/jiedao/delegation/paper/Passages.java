package cn.jiedao.delegation.paper;

import cn.jiedao.delegation.paper.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between two versions of a clause, phrase by phrase: readers see which half-sentence
 * changed, not which letters two sentences happen to share.
 */
final class Passages {
  private static final Pattern BETWEEN_PHRASES = Pattern.compile("(?<=[，。；：、？！\n])");

  private final List<Passage> passages = new ArrayList<>();

  private Passages() {}

  static List<Passage> between(String earlier, String later) {
    String[] before = BETWEEN_PHRASES.split(earlier);
    String[] after = BETWEEN_PHRASES.split(later);
    int[][] common = common(before, after);
    var made = new Passages();
    int i = 0;
    int j = 0;
    while (i < before.length || j < after.length)
      if (i < before.length && j < after.length && before[i].equals(after[j])) {
        made.add(Kind.KEPT, before[i++]);
        j++;
      } else if (j == after.length || i < before.length && common[i + 1][j] >= common[i][j + 1])
        made.add(Kind.GONE, before[i++]);
      else made.add(Kind.NEW, after[j++]);
    return made.passages;
  }

  /** Length of the longest sequence of phrases that both have from there on. */
  private static int[][] common(String[] before, String[] after) {
    var common = new int[before.length + 1][after.length + 1];
    for (int i = before.length - 1; i >= 0; i--)
      for (int j = after.length - 1; j >= 0; j--)
        common[i][j] =
            before[i].equals(after[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
    return common;
  }

  private void add(Kind kind, String phrase) {
    int last = passages.size() - 1;
    if (phrase.isEmpty()) return;
    if (last >= 0 && passages.get(last).kind() == kind)
      passages.set(last, new Passage(kind, passages.get(last).text() + phrase));
    else passages.add(new Passage(kind, phrase));
  }
}
