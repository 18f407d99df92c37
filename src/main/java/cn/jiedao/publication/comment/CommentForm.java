package cn.jiedao.publication.comment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The form on which somebody writes, as he sent it.
 *
 * @param website a field that people do not see, and machines fill in
 * @param token the same as the cookie of the browser that fetched the page
 * @param form one for each page fetched
 */
record CommentForm(
    String opinion,
    String community,
    String name,
    String contact,
    String consent,
    String website,
    String token,
    String form) {
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_CONTACT = 100;

  static CommentForm empty(String token) {
    return new CommentForm("", "", "", "", null, "", token, UUID.randomUUID().toString());
  }

  /** What was written, with the marks of a page just fetched. */
  CommentForm again(String freshToken) {
    String kept = isUuid(form) ? form : UUID.randomUUID().toString();
    return new CommentForm(opinion, community, name, contact, consent, "", freshToken, kept);
  }

  Opinion toOpinion() {
    return Opinion.of(opinion, community, name, contact);
  }

  /** What has to be mended, by field, in the order of the page. */
  Map<String, String> faults() {
    var faults = new LinkedHashMap<String, String>();
    Opinion given = toOpinion();
    int length = length(given.text());
    if (length == 0) faults.put("opinion", "请填写意见。");
    if (length > Opinion.LONGEST)
      faults.put("opinion", "意见最多 2000 字，现在有 %d 字，请精简或者分几次提交。".formatted(length));
    limit(faults, "community", given.community(), LONGEST_NAME);
    limit(faults, "name", given.name(), LONGEST_NAME);
    limit(faults, "contact", given.contact(), LONGEST_CONTACT);
    if (given.namesSomebody() && consent == null)
      faults.put("consent", "填写了姓名或者联系方式的，请勾选同意；不愿意的，请清空这两项。");
    if (website != null && !website.isEmpty()) faults.put("website", "请把“网址”一栏清空后再提交。");
    if (!isUuid(form)) faults.put("form", "页面不完整，请再提交一次。");
    return faults;
  }

  private static void limit(Map<String, String> faults, String field, String text, int longest) {
    if (text != null && length(text) > longest) faults.put(field, "最多 %d 字。".formatted(longest));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isUuid(String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }
}
