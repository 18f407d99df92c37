package cn.jiedao.casefile.document;

/** A file the case file does not take, with the reason as the person reads it; nothing is kept. */
public class DocumentRefused extends RuntimeException {
  private final boolean tooLarge;

  private DocumentRefused(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  static DocumentRefused because(String message) {
    return new DocumentRefused(message, false);
  }

  static DocumentRefused tooLarge() {
    return new DocumentRefused("文件超过 50 MB，没有保存。请压缩或拆分后再上传。", true);
  }

  public boolean isTooLarge() {
    return tooLarge;
  }
}
