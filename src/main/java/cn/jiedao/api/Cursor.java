package cn.jiedao.api;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseRoll.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place where a page ended, as callers carry it to the next without looking inside. */
final class Cursor {
  private static final Pattern CONTENT = Pattern.compile("(\\d{1,17}):(.{1,60})");

  private Cursor() {}

  static String of(Place place) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.openedAt());
    byte[] content = (micros + ":" + place.number()).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }

  static Place read(String cursor) {
    try {
      byte[] content = Base64.getUrlDecoder().decode(cursor);
      Matcher parts = CONTENT.matcher(new String(content, StandardCharsets.US_ASCII));
      if (parts.matches() && CaseNumber.isOne(parts.group(2)))
        return new Place(
            Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS), parts.group(2));
    } catch (IllegalArgumentException notOurs) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static Refused unreadable() {
    return Refused.parameter("cursor", "cursor 应为上一页返回的 next，请原样传回");
  }
}
