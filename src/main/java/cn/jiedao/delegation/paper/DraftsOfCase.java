package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.workplace.CaseSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The drafts of an agreement on the page of its case, each with what it changed (Art. 13). */
@Component
class DraftsOfCase implements CaseSection {
  /**
   * @param first whether there is none before to compare it with
   */
  record Round(Draft draft, boolean first, List<Change> changes) {}

  private final Drafts drafts;
  private final DraftChanges changes;

  DraftsOfCase(Drafts drafts, DraftChanges changes) {
    this.drafts = drafts;
    this.changes = changes;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    if (!head.process().equals("delegation")) return Optional.empty();
    List<Draft> all = drafts.of(head.number());
    if (all.isEmpty()) return Optional.empty();
    var rounds = new ArrayList<Round>();
    for (int i = all.size() - 1; i >= 0; i--)
      rounds.add(
          new Round(
              all.get(i),
              i == 0,
              i == 0 ? List.of() : changes.between(head.number(), all.get(i - 1), all.get(i))));
    return Optional.of(new Shown("delegation/drafts", rounds));
  }
}
