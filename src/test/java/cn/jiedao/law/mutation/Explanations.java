package cn.jiedao.law.mutation;

import cn.jiedao.law.CatalogueRefused;
import cn.jiedao.law.LawEntry;
import cn.jiedao.law.LawFile;
import cn.jiedao.law.mutation.Explanation.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The survivors that are known: src/test/resources/law/survivors.yaml. */
record Explanations(List<Explanation> all) {
  static final Path FILE = Path.of("src/test/resources/law/survivors.yaml");

  /**
   * @throws CatalogueRefused with every fault, each with file, line and entry
   */
  static Explanations read(Path path) {
    LawFile file = LawFile.of(path, "mutant");
    var all = new ArrayList<Explanation>();
    file.entries().forEach(entry -> read(entry).ifPresent(all::add));
    file.refuseWhatWasFound();
    return new Explanations(all);
  }

  private static Optional<Explanation> read(LawEntry entry) {
    entry.allowOnly(Set.of("mutant", "verdict", "why", "noticed"));
    String verdict = entry.text("verdict");
    String why = entry.text("why");
    String noticed = entry.textOrNull("noticed");
    if (!verdict.equals("harmless") && !verdict.equals("gap"))
      entry.find("verdict", "\"verdict\" is harmless or gap");
    else if (why.split(" ").length < 5)
      entry.find("why", "\"why\" is a sentence that convinces a reader");
    else
      try {
        return Optional.of(
            new Explanation(
                Pattern.compile(entry.name()),
                Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                why,
                noticed));
      } catch (PatternSyntaxException bad) {
        entry.find("mutant", "is no pattern of names: " + bad.getDescription());
      }
    return Optional.empty();
  }

  Optional<Explanation> of(Mutant mutant) {
    return all.stream().filter(one -> one.explains(mutant)).findFirst();
  }

  List<Explanation> without(List<Mutant> survivors) {
    return all.stream().filter(one -> survivors.stream().noneMatch(one::explains)).toList();
  }
}
