package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.organization.register.OfficeVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases about an office's bodies and posts that nobody asks for: the house opens them (Art. 5). */
@Component
class StaffingCases {
  private static final String PROCESS = "staffing-determination";

  private final HouseCases cases;
  private final OfficeRegister register;
  private final Organizations organizations;
  private final Clock clock;

  StaffingCases(
      HouseCases cases, OfficeRegister register, Organizations organizations, Clock clock) {
    this.cases = cases;
    this.register = register;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * @param parent the case it follows from: the change of the office, or the determination in force
   * @param applicant who reports the data
   */
  CaseNumber open(CaseNumber parent, String applicant, String office, String why) {
    return cases.open(PROCESS, parent, applicant, title(office), sheet(office, title(office), why));
  }

  private String title(String office) {
    return name(office) + "机构编制核定";
  }

  private String name(String office) {
    return register
        .find(office, LocalDate.now(clock))
        .map(OfficeVersion::name)
        .orElseGet(() -> organizations.get(office).name());
  }

  /** All that a proposal consists of; what the register of offices knows is filled in. */
  private Map<String, Object> sheet(String office, String title, String why) {
    var sheet = new LinkedHashMap<String, Object>();
    for (String field : DataSheet.FIELDS) sheet.put(field, null);
    sheet.put("title", title);
    sheet.put("office", office);
    sheet.put("requestKind", SortRequest.DETERMINATION);
    sheet.put("requestReason", why);
    register
        .find(office, LocalDate.now(clock))
        .ifPresent(
            known -> {
              sheet.put("area", known.area());
              sheet.put("residentPopulation", known.residentPopulation());
              sheet.put("officeAddress", known.seat());
              sheet.put("officePhone", known.phone());
            });
    return sheet;
  }
}
