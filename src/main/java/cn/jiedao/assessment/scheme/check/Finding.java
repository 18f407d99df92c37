package cn.jiedao.assessment.scheme.check;

/**
 * What is wrong with a scheme.
 *
 * @param check CHK-1 to CHK-8, or the invariant that is broken
 * @param article of the regulation, as people cite it
 * @param sentence what is found and what to do, in Chinese
 * @param tendency against the year before: stands where the county decides to deviate (CHK-7)
 * @param place which indicator and which of its columns; null where it is the scheme as a whole
 */
public record Finding(
    String check, String article, String sentence, boolean tendency, Place place) {
  static final String ASSESSMENT = "第二十条第一款";
  static final String WEIGHTS = "第二十条第二款";
  static final String FUNCTIONS = "第八条第二款";
  static final String LISTS = "第九条第一款";

  /**
   * @param indicator from zero, in the order of the scheme
   * @param column key of the form's list
   */
  public record Place(int indicator, String column) {}

  static Finding ofTheWhole(String check, String article, String sentence) {
    return new Finding(check, article, sentence, false, null);
  }

  static Finding tendency(String check, String article, String sentence) {
    return new Finding(check, article, sentence, true, null);
  }

  static Finding at(int indicator, String column, String check, String article, String sentence) {
    return new Finding(check, article, sentence, false, new Place(indicator, column));
  }

  /** As people read it: 第二十条第二款：…. */
  public String text() {
    return article + "：" + sentence;
  }
}
