package cn.jiedao.law;

import java.util.List;

/** What a claim speaks of must be in the models: process, elements, values of variables. */
record InTheModels(Elements elements) implements ClaimReader.LookUp {
  @Override
  public void check(LawEntry item, Claim claim) {
    String process = claim.process();
    if (!elements.processes().contains(process)) {
      item.find(
          "process", "there is no process \"%s\": %s".formatted(process, elements.processes()));
      return;
    }
    for (String id : claim.property().elements())
      if (elements.find(process, id).isEmpty())
        item.find(
            claim.line(),
            "there is no element \"%s\" in %s or in what it calls: correct the id, or the model"
                .formatted(id, process));
    claim
        .property()
        .outcomes()
        .forEach(
            (variable, values) -> {
              List<String> known = elements.values(variable);
              if (!known.containsAll(values))
                item.find(
                    claim.line(),
                    "%s is not among the values of %s in processes/routing-variables.yaml: %s"
                        .formatted(values, variable, known));
            });
  }
}
