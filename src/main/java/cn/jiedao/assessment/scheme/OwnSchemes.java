package cn.jiedao.assessment.scheme;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/** The schemes of one's own unit that stand, to amend one of them (Art. 20). */
@Component
class OwnSchemes implements OptionProvider {
  private final Schemes schemes;
  private final Organizations organizations;

  OwnSchemes(Schemes schemes, Organizations organizations) {
    this.schemes = schemes;
    this.organizations = organizations;
  }

  @Override
  public String name() {
    return "ownSchemes";
  }

  @Override
  public List<Option> options(Actor actor) {
    return schemes.standing().stream()
        .filter(one -> actor == null || one.unit().equals(unit(actor)))
        .map(this::option)
        .toList();
  }

  private String unit(Actor actor) {
    return organizations.get(actor.organization()).unit();
  }

  private Option option(Scheme scheme) {
    return new Option(
        scheme.caseNumber().value(),
        "%s %d 年度考核方案（%s）"
            .formatted(
                organizations.unit(scheme.unit()).name(), scheme.year(), scheme.caseNumber()));
  }
}
