package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact numbers: read as people write them, rounded once and HALF_UP at two. */
final class Decimals {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of a number that stays what it is on its way through JSON, in a browser too. */
  static final int DIGITS = 15;

  private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

  private Decimals() {}

  static Optional<BigDecimal> find(String text) {
    return text != null && WRITTEN.matcher(text.strip()).matches()
        ? Optional.of(new BigDecimal(text.strip()))
        : Optional.empty();
  }

  static boolean isPositive(String text) {
    return find(text).filter(number -> number.signum() > 0).isPresent();
  }

  static BigDecimal rounded(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP);
  }

  /** The quotient, rounded once: never a rounded number rounded again. */
  static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, 2, RoundingMode.HALF_UP);
  }

  static boolean isExact(BigDecimal number) {
    return number.stripTrailingZeros().precision() <= DIGITS
        && number.precision() - number.scale() <= DIGITS;
  }

  static boolean isScore(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
  }

  /** One and the same number has one scale, so that records of it are equal. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static String text(BigDecimal number) {
    return plain(number).toPlainString();
  }
}
