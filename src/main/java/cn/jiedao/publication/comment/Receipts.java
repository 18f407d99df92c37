package cn.jiedao.publication.comment;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers for receipts that nobody guesses, and that can be read out on the telephone. */
final class Receipts {
  static final String FORM = "YJ-\\d{8}-[2-9A-HJ-NP-Z]{8}";

  private static final Pattern ONE = Pattern.compile(FORM);
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Receipts() {}

  static String next(LocalDate day) {
    return "YJ-"
        + DateTimeFormatter.BASIC_ISO_DATE.format(day)
        + "-"
        + RANDOM
            .ints(8, 0, SIGNS.length())
            .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
            .collect(Collectors.joining());
  }

  static boolean isOne(String text) {
    return ONE.matcher(text).matches();
  }
}
