package cn.jiedao.engine;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Says no to a person's act, in a Chinese sentence that tells what to do; nothing is written. The
 * only exception that the engine's REST resources hand on with its own status on every route.
 */
public class Refusal extends RestException {
  private Refusal(Status status, String message) {
    super(status, message);
  }

  /** What was submitted is wrong (400). */
  public static Refusal because(String message) {
    return new Refusal(Status.BAD_REQUEST, message);
  }

  /** Somebody else was faster, or the case has moved on (409). */
  public static Refusal conflict(String message) {
    return new Refusal(Status.CONFLICT, message);
  }

  /** Not this person's to do (403). */
  public static Refusal forbidden(String message) {
    return new Refusal(Status.FORBIDDEN, message);
  }
}
