package cn.jiedao.casefile;

import java.util.regex.Pattern;

/**
 * The number of a case: letters of the matter, division code, year, sequence ({@code
 * ZR-320508-2026-000123}).
 */
public record CaseNumber(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}-\\d{6}-\\d{4}-\\d{6,}");

  public CaseNumber {
    if (value == null || !FORM.matcher(value).matches())
      throw new IllegalArgumentException("案号格式不正确：" + value);
  }

  public static CaseNumber of(String value) {
    return new CaseNumber(value);
  }

  public static boolean isOne(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
