package cn.jiedao.assessment.scheme.check;

import cn.jiedao.dutylist.DutyItem;
import cn.jiedao.dutylist.DutyItems;
import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The items of the lists that the indicators of a scheme may cite (INV-20-5, INV-20-10). */
@Component
class CitableItems implements OptionProvider {
  private final SchemeExamination examination;
  private final DutyItems items;

  CitableItems(SchemeExamination examination, DutyItems items) {
    this.examination = examination;
    this.items = items;
  }

  @Override
  public String name() {
    return "citableItems";
  }

  @Override
  public List<Option> options(Actor actor) {
    return options(items.all());
  }

  @Override
  public List<Option> options(Actor actor, Place place) {
    return actor == null ? options(actor) : options(examination.citable(place.caseNumber()));
  }

  private static List<Option> options(List<DutyItem> items) {
    return items.stream().map(item -> new Option(item.code(), item.label())).toList();
  }

  @Override
  public Optional<String> refusal() {
    return Optional.of("只能选择方案生效时有效的街道清单事项；配合责任由主管部门负主责，不能列为街道的考核指标");
  }
}
