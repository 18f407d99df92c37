package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.Delegating;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A delegation that both parties agreed to end, for attempts on the register of ends. */
@Component("lawfulEndsOfTests")
public class LawfulEnds {
  private final Delegating delegating;
  private final Ending ending;

  LawfulEnds(Delegating delegating, Ending ending) {
    this.delegating = delegating;
    this.ending = ending;
  }

  /** What attempts call them: {@code :terminated} and {@code :end}. */
  public Map<String, String> names() {
    CaseNumber delegation = delegating.inEffect(delegating.office("wujiang"));
    return Map.of("terminated", delegation.value(), "end", ending.ended(delegation).value());
  }
}
