package cn.jiedao.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One chain as it stands and as it ought to be, link by link.
 *
 * @param head of the case: what it should name as the end of its chain, and what it names
 * @param broken where it is broken, empty where the whole chain holds
 */
public record ChainReport(List<Checked> links, Hash head, Optional<Chains.Break> broken) {

  /** A hash that stands in the case file, and the one computed anew from what it covers. */
  public record Hash(String recorded, String expected) {
    public boolean holds() {
      return expected.equals(recorded);
    }
  }

  /**
   * One link.
   *
   * @param previous of the link before it
   * @param own over the whole link
   * @param content of what was answered; null when that was destroyed by a recorded act
   * @param finding what is wrong with it, null when nothing is
   */
  public record Checked(
      int seq,
      Instant at,
      String label,
      String person,
      String organization,
      Hash previous,
      Hash own,
      Hash content,
      String finding) {}
}
