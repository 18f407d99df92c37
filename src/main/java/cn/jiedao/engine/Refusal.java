package cn.jiedao.engine;

import cn.jiedao.form.Violation;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Says no to a person's act, in a Chinese sentence that tells what to do; nothing is written. The
 * only exception that the engine's REST resources hand on with its own status on every route.
 */
public class Refusal extends RestException {
  private final transient List<Violation> violations;

  private Refusal(Status status, String message, List<Violation> violations) {
    super(status, message);
    this.violations = violations;
  }

  /** The fields of what was submitted are wrong (400); people read all findings as one text. */
  public static Refusal because(List<Violation> violations) {
    String all = violations.stream().map(Violation::message).collect(Collectors.joining("；"));
    return new Refusal(Status.BAD_REQUEST, all, List.copyOf(violations));
  }

  /** What was submitted is wrong (400). */
  public static Refusal because(String message) {
    return new Refusal(Status.BAD_REQUEST, message, List.of());
  }

  /** Somebody else was faster, or the case has moved on (409). */
  public static Refusal conflict(String message) {
    return new Refusal(Status.CONFLICT, message, List.of());
  }

  /** A signature waits for its confirmation (428): pages ask for it, and send the answers again. */
  static Refusal unconfirmed() {
    return new Refusal(
        Status.PRECONDITION_REQUIRED, "签署前须由本人重新输入密码确认，五分钟内有效；请在办理页面提交，按提示确认。", List.of());
  }

  /** Not this person's to do (403). */
  public static Refusal forbidden(String message) {
    return new Refusal(Status.FORBIDDEN, message, List.of());
  }

  /** What is wrong field by field, for programs; empty where it is no field. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
