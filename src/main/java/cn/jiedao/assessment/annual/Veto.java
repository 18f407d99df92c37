package cn.jiedao.assessment.annual;

import java.util.Map;

/**
 * 一票否决: an event that holds an office back (INV-20-10).
 *
 * @param norm code of the norm of the state or the province that authorises it
 */
public record Veto(String office, String event, String norm) {
  /** One line of the form's list. */
  static Veto of(Map<?, ?> row) {
    return new Veto(
        row.get("office").toString(), row.get("event").toString(), row.get("norm").toString());
  }
}
