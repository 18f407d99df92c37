package cn.jiedao.walk;

import java.util.List;

/** What officers type: from one word to the last character allowed, with what a keyboard can do. */
final class Texts {
  private static final List<String> PHRASES =
      List.of(
          "街道负责巡查登记，",
          "部门负责核查处置。",
          "按季度汇总报送；",
          "经费由区级财政保障，",
          "“一事一议”",
          "（详见附件）",
          "请予支持。",
          "𠮷祥里、䶮龙巷一带",
          "涉及 A/B 两类对象 & 3<5 项",
          "人员不足\\需补充",
          "100% 覆盖",
          "’单引号‘与 \"双引号\"",
          "🏘️小区");

  private Texts() {}

  /** At least so long. */
  static String of(Whim whim, int shortest, int longest, boolean lines) {
    var text = new StringBuilder(of(whim, longest, lines));
    while (text.codePointCount(0, text.length()) < shortest) text.append(whim.one(PHRASES));
    return text.toString();
  }

  static String of(Whim whim, int longest, boolean lines) {
    if (whim.chance(0.03)) return "满".repeat(longest);
    var text = new StringBuilder("事由" + whim.between(1, 9999));
    for (int i = whim.below(6); i > 0; i--)
      text.append(lines && whim.chance(0.1) ? "\n" : "").append(whim.one(PHRASES));
    int length = text.codePointCount(0, text.length());
    return length <= longest
        ? text.toString()
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
