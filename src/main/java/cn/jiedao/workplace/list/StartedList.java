package cn.jiedao.workplace.list;

import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepRoll;
import cn.jiedao.organization.Actor;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases somebody has opened for his present organisation (我发起的). */
@Component
@Order(2)
class StartedList implements PersonalList {
  private final StepRoll steps;

  StartedList(StepRoll steps) {
    this.steps = steps;
  }

  @Override
  public String id() {
    return "started";
  }

  @Override
  public String label() {
    return "我发起的";
  }

  @Override
  public String hint() {
    return "您代表本单位发起的案件，最近发起的在前。";
  }

  @Override
  public String heading() {
    return "发起的事项";
  }

  @Override
  public String empty() {
    return "您还没有代表本单位发起过案件。";
  }

  @Override
  public Page page(Actor actor, String words, int page) {
    return DoneList.of(steps, actor, Set.of(Step.Kind.START), words, page);
  }
}
