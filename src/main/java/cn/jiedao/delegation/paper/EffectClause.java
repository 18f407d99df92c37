package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Organizations;
import org.springframework.stereotype.Component;

/** How an agreement takes effect: as was settled when its case began (Art. 13). */
@Component
class EffectClause {
  private final Cases cases;
  private final Steps steps;
  private final Organizations organizations;

  EffectClause(Cases cases, Steps steps, Organizations organizations) {
    this.cases = cases;
    this.steps = steps;
    this.organizations = organizations;
  }

  String of(CaseNumber number) {
    CaseHead head = cases.get(number);
    return "本协议由甲方报%s、%s备案，由双方向社会公布，自%s之日起生效。"
        .formatted(
            body(head, "justice"),
            body(head, "staffing"),
            isFiledFirst(number) ? "双方签署、公布并备案" : "双方签署并公布");
  }

  private boolean isFiledFirst(CaseNumber number) {
    return steps
        .latest(number, "settleProcedure")
        .filter(settled -> "filedToo".equals(settled.text("effectiveOn")))
        .isPresent();
  }

  private String body(CaseHead head, String function) {
    return organizations.withFunction(head.unit(), function).orElseThrow().name();
  }
}
