package cn.jiedao.casefile;

import java.time.Instant;
import java.util.List;

/**
 * A walk over all chains and anchors.
 *
 * @param total cases there were when it began; new ones are walked too
 * @param endedAt null while it is under way
 * @param brokenAnchor the first anchor that does not fit, null where all do
 * @param failure why it ended early, null where it did not
 */
public record ChainCheck(
    long id,
    String askedBy,
    Instant startedAt,
    int total,
    int done,
    Instant endedAt,
    Instant brokenAnchor,
    String failure,
    List<Chains.Break> breaks) {

  public boolean running() {
    return endedAt == null;
  }

  public boolean holds() {
    return !running() && failure == null && brokenAnchor == null && breaks.isEmpty();
  }
}
