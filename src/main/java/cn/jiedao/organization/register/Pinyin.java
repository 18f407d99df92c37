package cn.jiedao.organization.register;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How Chinese names sound, tones left aside. */
final class Pinyin {
  private Pinyin() {}

  /** The usual reading, in one word: 沧浪 → canglang. */
  static String of(String text) {
    var pinyin = new StringBuilder();
    text.chars().forEach(c -> pinyin.append(readings((char) c).iterator().next()));
    return pinyin.toString();
  }

  /** Whether two texts may be heard as one: each pair of characters has a reading in common. */
  static boolean soundAlike(String one, String other) {
    if (one.length() != other.length()) return false;
    for (int i = 0; i < one.length(); i++) {
      var common = new TreeSet<>(readings(one.charAt(i)));
      common.retainAll(readings(other.charAt(i)));
      if (common.isEmpty()) return false;
    }
    return true;
  }

  /** All readings, the usual one first. */
  private static Set<String> readings(char c) {
    String[] found = PinyinHelper.toHanyuPinyinStringArray(c);
    if (found == null) return Set.of(String.valueOf(c).toLowerCase(Locale.ROOT));
    var readings = new LinkedHashSet<String>();
    Arrays.stream(found)
        .map(reading -> reading.replaceAll("[0-9]", "").replace("u:", "v"))
        .forEach(readings::add);
    return readings;
  }
}
