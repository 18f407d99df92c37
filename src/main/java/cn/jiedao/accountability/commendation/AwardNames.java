package cn.jiedao.accountability.commendation;

import cn.jiedao.assessment.result.Results;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.Step;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How people name a commendation. */
@Component
class AwardNames {
  private final Organizations organizations;
  private final Results results;
  private final ObjectProvider<People> people;

  /**
   * @param people asked for when needed: they rest on the engine, which asks for what forms offer
   */
  AwardNames(Organizations organizations, Results results, ObjectProvider<People> people) {
    this.organizations = organizations;
    this.results = results;
    this.people = people;
  }

  /** The names of all people by their ids. */
  Map<String, String> everybody() {
    return people.getObject().all().stream().collect(Collectors.toMap(Person::id, Person::name));
  }

  /** Null for nobody. */
  String person(String id) {
    return id == null ? null : people.getObject().find(id).map(Person::name).orElseThrow();
  }

  /** The office, or the person with his office. */
  String commended(String office, String personName) {
    String name = organizations.get(office).name();
    return personName == null ? name : personName + "（" + name + "）";
  }

  /** What the office reached in the year, null where that is not final. */
  String result(Nomination nomination) {
    return results
        .of(nomination.office(), nomination.year())
        .map(result -> result.total() + " 分，" + result.grade().label())
        .orElse(null);
  }

  /** Who decided, by which document and when: facts of the notice. */
  Map<String, Object> decision(Step decision) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("decidedBy", organizations.get(decision.organization()).name());
    facts.put("decisionNumber", decision.text("documentNumber"));
    facts.put("decisionDate", day(decision).toString());
    return facts;
  }

  static LocalDate day(Step decision) {
    return LocalDate.ofInstant(decision.at(), WorkingDays.ZONE);
  }

  String full(Commendation one) {
    return "%s：%s（%s，%s）"
        .formatted(
            commended(one.office(), one.personName()),
            one.honour(),
            one.documentNumber(),
            one.decidedOn());
  }
}
