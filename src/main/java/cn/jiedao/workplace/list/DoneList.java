package cn.jiedao.workplace.list;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepRoll;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody has done for his present organisation (已办), answers and acts alike. */
@Component
@Order(1)
class DoneList implements PersonalList {
  private final StepRoll steps;

  DoneList(StepRoll steps) {
    this.steps = steps;
  }

  @Override
  public String id() {
    return "done";
  }

  @Override
  public String label() {
    return "已办";
  }

  @Override
  public String hint() {
    return "您代表本单位办理过的环节，最近办理的在前。";
  }

  @Override
  public String heading() {
    return "办理的环节";
  }

  @Override
  public String empty() {
    return "您还没有代表本单位办理过环节。";
  }

  @Override
  public Page page(Actor actor, String words, int page) {
    return of(steps, actor, Set.of(Step.Kind.TASK, Step.Kind.ACT), words, page);
  }

  static Page of(StepRoll steps, Actor actor, Set<Step.Kind> kinds, String words, int page) {
    var his =
        new StepRoll.Wanted(
            List.of(actor.person()), List.of(actor.organization()), kinds, words, null, null, null);
    StepRoll.Page found = steps.page(his, page, PAGE);
    List<Entry> entries =
        found.entries().stream()
            .map(one -> new Entry(one.head(), one.label(), one.onBehalfOf(), one.at()))
            .toList();
    return new Page(entries, found.number(), found.more());
  }
}
