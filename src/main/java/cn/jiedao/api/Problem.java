package cn.jiedao.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;

/**
 * What was wrong with a call, for its program and for whoever reads its log (RFC 9457).
 *
 * @param type names the kind of problem, so that a program need not read Chinese
 * @param detail says what to do
 * @param errors what is wrong where, as far as it is known
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonInclude(Include.NON_EMPTY) List<Fault> errors) {
  private static final String KINDS = "urn:jiedao:problem:";

  /**
   * One finding.
   *
   * @param pointer to the place in the body (RFC 6901), null where it is not in the body
   * @param parameter or header that is wrong, null where it is in the body
   */
  @JsonInclude(Include.NON_NULL)
  public record Fault(String pointer, String parameter, String detail) {
    static Fault at(String pointer, String detail) {
      return new Fault(pointer, null, detail);
    }

    static Fault in(String parameter, String detail) {
      return new Fault(null, parameter, detail);
    }

    /** A field of the body, by its key. */
    static Fault of(String field, String detail) {
      String key = field.replace("~", "~0").replace("/", "~1");
      return at(field.isEmpty() ? "" : "/" + key, detail);
    }
  }

  /**
   * @param kind kebab-case
   */
  public static Problem of(int status, String kind, String title, String detail) {
    return new Problem(KINDS + kind, title, status, detail, List.of());
  }

  public Problem with(List<Fault> faults) {
    return new Problem(type, title, status, detail, List.copyOf(faults));
  }

  public Problem with(Fault fault) {
    return with(List.of(fault));
  }
}
