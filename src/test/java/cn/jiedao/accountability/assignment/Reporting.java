package cn.jiedao.accountability.assignment;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.PeopleFixtures;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How an office reports work that a department handed down outside the lists, for tests. */
@Component("reportingOfTests")
public class Reporting {
  private final Officers officers;
  private final PeopleFixtures people;
  private final OfficeFixtures offices;
  private final Clock clock;

  Reporting(Officers officers, PeopleFixtures people, OfficeFixtures offices, Clock clock) {
    this.officers = officers;
    this.people = people;
    this.offices = offices;
    this.clock = clock;
  }

  String office(String unit) {
    people.unit(unit);
    return offices.office(unit, 3);
  }

  Map<String, Object> report(String department) {
    return new HashMap<>(
        Map.of(
            "title", "反映交办养老机构巡查",
            "assigningDepartment", department,
            "assignedOn", LocalDate.now(clock).minusDays(3).toString(),
            "assignedWay", "message",
            "assignment", "每周巡查辖区养老机构并上传照片。"));
  }

  public CaseNumber report(String office, String department) {
    return officers.start(office + ".clerk", "outside-assignment", report(department));
  }

  public void check(CaseNumber number, String checker, String finding) {
    officers.submit(
        checker + ".clerk",
        number,
        "checkAssignment",
        Map.of("assignmentFinding", finding, "assignmentText", "清单和准入登记中没有该项工作。"));
  }
}
