package cn.jiedao.api;

import cn.jiedao.casefile.CaseHead.State;
import cn.jiedao.casefile.CaseRoll.Place;
import cn.jiedao.casefile.CaseRoll.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;

/**
 * The query of {@code GET /cases}; a parameter it does not know is refused, since it would not
 * filter.
 */
record RollRequest(String process, State state, Instant updatedSince, Place after, int limit) {
  private static final Set<String> NAMES =
      Set.of("process", "state", "updatedSince", "limit", "cursor");
  private static final Pattern PROCESS = Pattern.compile("[a-z0-9-]{1,64}");
  private static final int USUAL = 50;
  private static final int MOST = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  /** What the container could not decode it leaves out, and says so by an attribute. */
  static RollRequest of(HttpServletRequest request) {
    Map<String, String[]> parameters = request.getParameterMap();
    if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null)
      throw Refused.parameter("query", "参数须按 UTF-8 作百分号编码");
    parameters.forEach(
        (name, values) -> {
          if (!NAMES.contains(name))
            throw Refused.parameter(name, "没有这个参数，可用：process、state、updatedSince、limit、cursor");
          if (values.length > 1) throw Refused.parameter(name, name + " 只能出现一次");
        });
    return new RollRequest(
        read(parameters, "process", RollRequest::process),
        read(parameters, "state", RollRequest::state),
        read(parameters, "updatedSince", RollRequest::instant),
        parameters.containsKey("cursor")
            ? Cursor.read(parameters.get("cursor")[0])
            : Place.BEGINNING,
        parameters.containsKey("limit") ? limit(parameters.get("limit")[0]) : USUAL);
  }

  Wanted seenBy(String organization) {
    return new Wanted(organization, process, state, updatedSince);
  }

  private static <T> T read(
      Map<String, String[]> parameters, String name, Function<String, T> reading) {
    return parameters.containsKey(name) ? reading.apply(parameters.get(name)[0]) : null;
  }

  private static String process(String text) {
    if (!PROCESS.matcher(text).matches())
      throw Refused.parameter("process", "process 应为流程代码，如 task-transfer-review");
    return text;
  }

  private static State state(String text) {
    return Arrays.stream(State.values())
        .filter(state -> CaseSummary.code(state).equals(text))
        .findFirst()
        .orElseThrow(() -> Refused.parameter("state", "state 应为 draft、open 或 ended"));
  }

  /** A plus sign that was not encoded arrives as a space. */
  private static Instant instant(String text) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(text.replace(' ', '+'));
      if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) return at.toInstant();
    } catch (DateTimeException malformed) {
      throw untimely();
    }
    throw untimely();
  }

  private static Refused untimely() {
    return Refused.parameter("updatedSince", "updatedSince 应为带时区的时间，如 2026-11-26T08:00:00+08:00");
  }

  private static int limit(String text) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST)
      throw Refused.parameter("limit", "limit 应为 1 到 " + MOST + " 的整数");
    return Integer.parseInt(text);
  }
}
