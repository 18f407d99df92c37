package cn.jiedao.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * A session ends after eight hours, and within five seconds when the person is revoked; a post that
 * ended or began since shows within the same time.
 */
@Component
class Sessions {
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final long RECHECK_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final String STAY = Sessions.class.getName() + ".stay";
  private static final String PAGE = Sessions.class.getName() + ".page";
  private static final String CHECKED = Sessions.class.getName() + ".checked";

  private record Stay(Instant since, int revocations) implements Serializable {}

  private final Officers officers;
  private final Revocations revocations;
  private final Clock clock;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  Sessions(Officers officers, Revocations revocations, Clock clock) {
    this.officers = officers;
    this.revocations = revocations;
    this.clock = clock;
  }

  void begin(HttpSession session, Officer officer) {
    session.setAttribute(STAY, new Stay(clock.instant(), revocations.times(officer.person())));
  }

  /** The session in which somebody changed his own password outlives the others. */
  void outlive(HttpSession session, Officer officer) {
    if (session.getAttribute(STAY) instanceof Stay stay)
      session.setAttribute(STAY, new Stay(stay.since(), revocations.times(officer.person())));
  }

  void become(Officer officer, HttpServletRequest request, HttpServletResponse response) {
    CurrentOfficer.become(officer);
    contexts.saveContext(SecurityContextHolder.getContext(), request, response);
  }

  /** Before anything else of a request: is this session still good? */
  void check(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    Optional<Officer> officer = session == null ? Optional.empty() : CurrentOfficer.find();
    if (officer.isEmpty()) return;
    if (request.getRequestURI().startsWith("/workplace/"))
      session.setAttribute(PAGE, System.nanoTime());
    if (!(session.getAttribute(STAY) instanceof Stay stay) || tooLong(stay)) end(session);
    else if (isDue(session)) recheck(officer.get(), stay, session, request, response);
  }

  /** How long ago somebody asked for a page of ours, as opposed to a script that asks by itself. */
  static long secondsSincePage(HttpSession session) {
    return session.getAttribute(PAGE) instanceof Long last
        ? TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - last)
        : Integer.MAX_VALUE;
  }

  private void recheck(
      Officer officer,
      Stay stay,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Officer> today = officers.refreshed(officer);
    if (today.isEmpty() || stay.revocations() != revocations.times(officer.person())) end(session);
    else if (!today.get().equals(officer)) become(today.get(), request, response);
  }

  private boolean tooLong(Stay stay) {
    return Duration.between(stay.since(), clock.instant()).compareTo(LONGEST) > 0;
  }

  /** Measured on the machine's own counter: tests stop the clock. */
  private static boolean isDue(HttpSession session) {
    long now = System.nanoTime();
    boolean fresh =
        session.getAttribute(CHECKED) instanceof Long last
            && now - last >= 0
            && now - last < RECHECK_NANOS;
    if (!fresh) session.setAttribute(CHECKED, now);
    return !fresh;
  }

  private static void end(HttpSession session) {
    session.invalidate();
    SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
  }
}
