package cn.jiedao.workplace.list;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSearch;
import cn.jiedao.desk.Copies;
import cn.jiedao.organization.Actor;
import cn.jiedao.workplace.Names;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases of which somebody was told, himself or with his organisation (抄送我的). */
@Component
@Order(3)
class CopiedList implements PersonalList {
  private final Copies copies;
  private final CaseSearch cases;
  private final Names names;

  CopiedList(Copies copies, CaseSearch cases, Names names) {
    this.copies = copies;
    this.cases = cases;
    this.names = names;
  }

  @Override
  public String id() {
    return "copied";
  }

  @Override
  public String label() {
    return "抄送我的";
  }

  @Override
  public String hint() {
    return "抄送您或者本单位的案件，最近抄送的在前。";
  }

  @Override
  public String heading() {
    return "抄送人和事由";
  }

  @Override
  public String empty() {
    return "还没有抄送您或者本单位的案件。";
  }

  @Override
  public Page page(Actor actor, String words, int page) {
    List<Copies.Copy> found = copies.receivedBy(actor, words, PersonalList.offset(page), PAGE + 1);
    Map<CaseNumber, CaseHead> heads =
        cases.named(found.stream().map(Copies.Copy::caseNumber).distinct().toList()).stream()
            .collect(Collectors.toMap(CaseHead::number, Function.identity()));
    List<Entry> entries =
        found.stream()
            .map(copy -> new Entry(heads.get(copy.caseNumber()), what(copy), null, copy.at()))
            .toList();
    return PersonalList.page(entries, PersonalList.number(page));
  }

  private String what(Copies.Copy copy) {
    String sender =
        copy.senderOrganization() == null
            ? ""
            : names.organization(copy.senderOrganization()) + " ";
    return sender + names.person(copy.sender()) + "：" + copy.reason();
  }
}
