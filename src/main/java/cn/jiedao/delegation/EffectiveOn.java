package cn.jiedao.delegation;

/** When an agreement takes effect (Art. 13): the letter of the law is the first. */
enum EffectiveOn {
  SIGNED_AND_PUBLISHED("signedAndPublished"),
  FILED_TOO("filedToo");

  private final String code;

  EffectiveOn(String code) {
    this.code = code;
  }

  /** As the models have it. */
  String code() {
    return code;
  }
}
