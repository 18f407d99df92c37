package cn.jiedao.casefile.document;

import cn.jiedao.casefile.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of one kind of document in a case; its content lies in chunks and never changes.
 *
 * @param ofProposal attached while the proposal was worked on, so that it is part of its version
 * @param person who uploaded it, for {@code organization}; null where the house itself made it
 */
public record Document(
    UUID id,
    CaseNumber caseNumber,
    String kind,
    int version,
    String name,
    String mediaType,
    long size,
    String sha256,
    Secrecy secrecy,
    State state,
    boolean ofProposal,
    String person,
    String organization,
    Instant at) {

  /** How far a document has come; only an available one counts and can be opened. */
  public enum State {
    UPLOADED("待检查"),
    AVAILABLE("可用"),
    REFUSED("未通过检查");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Who may know its content; state secrets are not allowed in this house at all. */
  public enum Secrecy {
    PUBLIC("公开"),
    INTERNAL("内部"),
    CONFIDENTIAL("限制知悉");

    private final String label;

    Secrecy(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
