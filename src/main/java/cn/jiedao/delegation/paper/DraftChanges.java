package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.FactSource;
import cn.jiedao.officialdocument.OfficialDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What differs between two drafts of an agreement, clause by clause, as the documents say it. */
@Component
class DraftChanges implements FactSource {
  private final Drafts drafts;
  private final AgreementFacts facts;
  private final OfficialDocuments official;

  DraftChanges(Drafts drafts, AgreementFacts facts, OfficialDocuments official) {
    this.drafts = drafts;
    this.facts = facts;
    this.official = official;
  }

  List<Change> between(CaseNumber number, Draft earlier, Draft later) {
    Map<String, String> before = text(number, earlier);
    Map<String, String> after = text(number, later);
    var changes = new ArrayList<Change>();
    after.forEach(
        (clause, text) -> {
          if (!text.equals(before.get(clause)))
            changes.add(new Change(clause, Passages.between(before.get(clause), text)));
        });
    return changes;
  }

  /** That it is another draft, is no change of what it says. */
  private Map<String, String> text(CaseNumber number, Draft draft) {
    return official.read(
        AgreementFacts.TEMPLATE, facts.of(number, new Draft(1, draft.day(), draft.proposal())));
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("draftChanges", asked -> sinceTheLast(asked.head().number()));
  }

  private String sinceTheLast(CaseNumber number) {
    List<Draft> all = drafts.of(number);
    if (all.isEmpty()) return null;
    int last = all.size() - 1;
    if (last == 0) return "这是第一稿，没有上一稿可以对照。";
    List<Change> changes = between(number, all.get(last - 1), all.get(last));
    if (changes.isEmpty()) return "与上一稿相比，没有改动。";
    return changes.stream().map(Change::asText).collect(Collectors.joining("\n"));
  }
}
