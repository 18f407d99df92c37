package cn.jiedao.engine.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** The only expressions a query may hold: who asks, and a date, counted from today or ours. */
final class QueryExpressions {
  private static final int LONGEST = 300;
  private static final String DATE_STEP =
      "\\.(?:plus|minus)(?:Years|Months|Weeks|Days|Hours|Minutes|Seconds)\\(\\d{1,6}\\)"
          + "|\\.withTimeAtStartOfDay\\(\\)"
          + "|\\.with(?:DayOfWeek|DayOfMonth|DayOfYear|MonthOfYear|HourOfDay|MinuteOfHour"
          + "|SecondOfMinute)\\(\\d{1,3}\\)";
  private static final Pattern ALLOWED =
      Pattern.compile(
          "[$#]\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)|deadlines\\.soon\\(\\)|stead\\.represented\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)(?:"
              + DATE_STEP
              + ")*(?:\\.toDate\\(\\))?)\\s*}");

  private QueryExpressions() {}

  static boolean allowed(String text) {
    return text != null && text.length() <= LONGEST && ALLOWED.matcher(text.strip()).matches();
  }

  /** Looks at a query and at its "or" parts, which the stock engine forgets (CVE-2026-109432). */
  static void check(Object query) {
    if (query instanceof AbstractQuery<?, ?> asked) {
      check(asked.getExpressions().values());
    }
    if (query instanceof TaskQueryImpl tasks) {
      tasks.getQueries().forEach(part -> check(part.getExpressions().values()));
    }
  }

  /** A RestException, since the engine wraps every other kind and answers 500. */
  static InvalidRequestException refused() {
    return new InvalidRequestException(Status.BAD_REQUEST, "查询条件中的表达式不在允许范围内");
  }

  private static void check(Collection<String> expressions) {
    if (!expressions.stream().allMatch(QueryExpressions::allowed)) {
      throw refused();
    }
  }
}
