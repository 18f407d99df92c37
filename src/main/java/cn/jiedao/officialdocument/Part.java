package cn.jiedao.officialdocument;

import java.util.Map;

/** What no official document may lack (GB/T 9704); in a template the element with the id. */
enum Part {
  ISSUER("issuer", "发文机关标志", "issuer"),
  NUMBER("number", "发文字号", "number"),
  TITLE("title", "标题", "matter"),
  RECIPIENT("recipient", "主送机关", "recipient"),
  BODY("body", "正文", "action"),
  SIGNATURE("signature", "发文机关署名", "issuer"),
  DATE("date", "成文日期", "date");

  private final String id;
  private final String label;
  private final String says;

  /**
   * @param says the fact whose text it must hold
   */
  Part(String id, String label, String says) {
    this.id = id;
    this.label = label;
    this.says = says;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  String says() {
    return says;
  }

  /** Whether a page that was set of a sample has it, and says in it what the sample says. */
  boolean isIn(SetPage page, Map<String, Object> sample) {
    return page.text(this).contains(sample.get(says).toString());
  }
}
