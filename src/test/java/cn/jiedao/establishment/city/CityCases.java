package cn.jiedao.establishment.city;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.establishment.Establishment;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.organization.register.OfficeFixtures;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** Changes of offices as a county hands them up to the city. */
@Component("cityCasesOfTests")
class CityCases {
  static final String APPLICANT = "taicang-government.clerk";
  private static final String UNIT = "taicang";

  private final Officers officers;
  private final Establishment county;
  private final Proposed proposed;
  private final OfficeFixtures offices;
  private final Cases cases;
  private final HistoryService history;

  CityCases(
      Officers officers,
      Establishment county,
      Proposed proposed,
      OfficeFixtures offices,
      Cases cases,
      HistoryService history) {
    this.officers = officers;
    this.county = county;
    this.proposed = proposed;
    this.offices = offices;
    this.cases = cases;
    this.history = history;
  }

  /** A renaming of an office of its own, under a name that no other has. */
  Map<String, Object> proposal() {
    return proposed.renaming(offices.office(UNIT, 2), offices.name());
  }

  /** A town becomes an office. */
  Map<String, Object> proposalOfATown() {
    String name = offices.name();
    return proposed.ofTown(name, List.of(name.replace("街道办事处", "社区")));
  }

  CaseNumber begin() {
    return begin(proposal());
  }

  CaseNumber begin(Map<String, Object> proposal) {
    CaseNumber number = county.propose(UNIT, proposal);
    county.bringToTheCity(number);
    return number;
  }

  /** The outcome of a case that has ended, or else the one step it waits at. */
  String state(CaseNumber number) {
    CaseHead head = cases.get(number);
    return head.outcome() == null ? String.join(",", officers.waitingAt(number)) : head.outcome();
  }

  /** How one of its procedures ended, by the id of its end event. */
  String ending(CaseNumber number, String process) {
    String instance =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .processDefinitionKey(process)
            .singleResult()
            .getId();
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .activityType("noneEndEvent")
        .singleResult()
        .getActivityId();
  }
}
