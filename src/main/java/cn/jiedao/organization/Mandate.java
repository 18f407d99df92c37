package cn.jiedao.organization;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * In whose stead somebody may act in an organisation, and why: as the substitute of a colleague who
 * is away (代理), or by a leader's written authority for some signatures (授权代签).
 *
 * @param person who acts
 * @param represented in whose stead
 * @param title of the post that is represented
 * @param tasks the user tasks that may be signed; empty for a substitute, who does them all
 * @param until its last day
 */
public record Mandate(
    Kind kind,
    UUID id,
    String person,
    String represented,
    String representedName,
    String organization,
    String title,
    List<String> tasks,
    LocalDate until)
    implements Serializable {

  /** What a mandate rests on. */
  public enum Kind {
    SUBSTITUTION("代理"),
    AUTHORITY("授权代签");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isAuthority() {
    return kind == Kind.AUTHORITY;
  }
}
