package cn.jiedao.workplace.list;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSearch;
import cn.jiedao.desk.Watches;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases somebody keeps an eye on (关注), as far as his present organisation may see them. */
@Component
@Order(4)
class WatchedList implements PersonalList {
  private final Watches watches;
  private final CaseSearch cases;

  WatchedList(Watches watches, CaseSearch cases) {
    this.watches = watches;
    this.cases = cases;
  }

  @Override
  public String id() {
    return "watched";
  }

  @Override
  public String label() {
    return "关注";
  }

  @Override
  public String hint() {
    return "您关注的案件，最近关注的在前；在案卷页可以取消关注。";
  }

  @Override
  public String heading() {
    return null;
  }

  @Override
  public String empty() {
    return "您还没有关注案件。在案卷页点“关注”，案件就出现在这里。";
  }

  @Override
  public Page page(Actor actor, String words, int page) {
    List<Watches.Mark> found = watches.of(actor, words, PersonalList.offset(page), PAGE + 1);
    Map<CaseNumber, CaseHead> heads =
        cases.named(found.stream().map(Watches.Mark::caseNumber).toList()).stream()
            .collect(Collectors.toMap(CaseHead::number, Function.identity()));
    List<Entry> entries =
        found.stream()
            .map(mark -> new Entry(heads.get(mark.caseNumber()), "", null, mark.since()))
            .toList();
    return PersonalList.page(entries, PersonalList.number(page));
  }
}
