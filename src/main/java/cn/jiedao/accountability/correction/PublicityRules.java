package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An order is made public only where the county is set so, and names no person (INV-21-7). */
@Component
class PublicityRules implements AnswerRules {
  private final CorrectionSettings settings;
  private final CorrectionParties parties;
  private final NamedPersons persons;
  private final Cases cases;
  private final Steps steps;

  PublicityRules(
      CorrectionSettings settings,
      CorrectionParties parties,
      NamedPersons persons,
      Cases cases,
      Steps steps) {
    this.settings = settings;
    this.parties = parties;
    this.persons = persons;
    this.cases = cases;
    this.steps = steps;
  }

  @Override
  public Set<String> forms() {
    return Set.of("correction-orderCorrection", "public-notice-draftNotice");
  }

  @Override
  public List<Violation> check(Submission given) {
    CaseNumber number = given.caseNumber();
    if (!cases.get(number).process().equals("correction")) return List.of();
    if (given.answers().containsKey("noticeTitle")) return draft(number, given.answers());
    if (!"public".equals(given.answers().get("publicity"))) return List.of();
    if ("dropped".equals(given.answers().get("orderDecision")))
      return List.of(new Violation("publicity", "不予责令改正的，没有可以通报的内容，请选择“不公开”"));
    if (!settings.publishes(cases.get(number).unit()))
      return List.of(new Violation("publicity", "本地区没有启用责令改正的通报，请选择“不公开”"));
    return named(number, given.answers(), responsible(given.answers()), "publicFacts", "measure");
  }

  private List<Violation> draft(CaseNumber number, Map<String, Object> answers) {
    if (!"none".equals(answers.get("noticePeriod")))
      return List.of(new Violation("noticePeriod", "通报不公示，请选择“不需要公示期”"));
    Step order = steps.latest(number, "orderCorrection").orElseThrow();
    return named(number, answers, responsible(order.answers()), "noticeTitle", "noticeText");
  }

  private List<Violation> named(
      CaseNumber number, Map<String, Object> answers, List<String> responsible, String... fields) {
    String corrected = parties.corrected(number);
    var violations = new ArrayList<Violation>();
    for (String field : fields)
      persons
          .in(Objects.toString(answers.get(field), ""), corrected, responsible)
          .forEach(find -> violations.add(new Violation(field, "通报不公开个人信息：" + find + "，请删去")));
    return violations;
  }

  private static List<String> responsible(Map<String, Object> order) {
    return order.get("responsible") instanceof List<?> rows
        ? rows.stream().map(row -> ((Map<?, ?>) row).get("responsibleName").toString()).toList()
        : List.of();
  }
}
