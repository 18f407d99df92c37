package cn.jiedao.notice.mail;

/** When somebody wants to be told by mail. */
enum MailChoice {
  AT_ONCE("随时发送：每条消息一封，另有早报"),
  DIGEST("只发早报：工作日早上一封"),
  NONE("不发邮件");

  private final String label;

  MailChoice(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
