package cn.jiedao.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what identifies a person in a text that is meant for everybody. */
public final class PersonalData {
  private static final Pattern IDENTITY_CARD =
      Pattern.compile("(?<!\\d)\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx](?![\\dXx])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
  private static final Pattern BANK_CARD =
      Pattern.compile("(?<!\\d)[1-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{1,3})?(?!\\d)");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private PersonalData() {}

  /** One sentence for each find, without repeating the find in full. */
  public static List<String> in(String text) {
    var finds = new ArrayList<String>();
    for (String number : matches(IDENTITY_CARD, text)) {
      if (isIdentityCard(number)) finds.add("含有身份证号（" + hint(number) + "）");
    }
    for (String number : matches(MOBILE, text)) {
      finds.add("含有手机号（" + hint(number) + "），请改用办公电话");
    }
    for (String number : matches(BANK_CARD, text)) {
      if (passesLuhn(number) && !isIdentityCard(number)) {
        finds.add("含有银行卡号（" + hint(number) + "）");
      }
    }
    return finds;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(find -> find.group().replaceAll("[ -]", ""))
        .toList();
  }

  private static boolean isIdentityCard(String number) {
    if (number.length() != 18) return false;
    int sum = 0;
    for (int i = 0; i < 17; i++) sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17))
        && isDate(number.substring(6, 14));
  }

  private static boolean isDate(String digits) {
    try {
      int year = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).getYear();
      return year >= 1900 && year < 2100;
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static boolean passesLuhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = Character.digit(number.charAt(number.length() - 1 - i), 10) * (1 + i % 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
  }

  private static String hint(String number) {
    return number.substring(0, 3) + "…" + number.substring(number.length() - 2);
  }
}
