package cn.jiedao.law;

import cn.jiedao.law.prover.Property;
import cn.jiedao.law.prover.PropertyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes claims of the items under {@code model}, and looks up in the models what they speak of. */
final class ClaimReader {
  private final Models models;

  ClaimReader(Models models) {
    this.models = models;
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
    if (!models.processes().contains(process)) {
      item.find("process", "there is no process \"%s\": %s".formatted(process, models.processes()));
      return Optional.empty();
    }
    try {
      Property property = PropertyWords.read(word, item.value(word));
      lookUp(item, process, word, property);
      return Optional.of(new Claim(process, property, item.line()));
    } catch (IllegalArgumentException unknown) {
      item.find(word, unknown.getMessage());
      return Optional.empty();
    }
  }

  private void lookUp(LawEntry item, String process, String word, Property property) {
    for (String id : property.elements())
      if (models.element(process, id).isEmpty())
        item.find(
            word,
            "there is no element \"%s\" in %s or in what it calls: correct the id, or the model"
                .formatted(id, process));
    property
        .outcomes()
        .forEach(
            (variable, values) -> {
              List<String> known = models.values(variable);
              if (!known.containsAll(values))
                item.find(
                    word,
                    "%s is not among the values of %s in processes/routing-variables.yaml: %s"
                        .formatted(values, variable, known));
            });
  }
}
