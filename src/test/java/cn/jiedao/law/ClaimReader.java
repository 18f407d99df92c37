package cn.jiedao.law;

import cn.jiedao.law.prover.PropertyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes claims of the items under {@code model}. */
final class ClaimReader {
  /** Looks up in the models what a claim speaks of, and notes at its item what is not there. */
  interface LookUp {
    void check(LawEntry item, Claim claim);
  }

  private final LookUp lookUp;

  ClaimReader(LookUp lookUp) {
    this.lookUp = lookUp;
  }

  List<Claim> read(LawEntry invariant) {
    return invariant.parts("model").stream().flatMap(item -> claim(item).stream()).toList();
  }

  private Optional<Claim> claim(LawEntry item) {
    String process = item.text("process");
    var words = new ArrayList<>(item.keys());
    words.remove("process");
    if (words.size() != 1) {
      item.find("process", "an item of \"model\" has a process and one property, not " + words);
      return Optional.empty();
    }
    String word = words.get(0);
    try {
      var claim = new Claim(process, PropertyWords.read(word, item.value(word)), item.line(word));
      lookUp.check(item, claim);
      return Optional.of(claim);
    } catch (IllegalArgumentException unknown) {
      item.find(word, unknown.getMessage());
      return Optional.empty();
    }
  }
}
