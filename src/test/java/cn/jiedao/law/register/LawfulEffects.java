package cn.jiedao.law.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.establishment.effect.ApprovedChange;
import cn.jiedao.organization.register.OfficeFixtures;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changes of offices that were approved and entered, for attempts on their register (Art. 4). */
@Component
class LawfulEffects {
  private static final String UNIT = "huqiu";

  private final ApprovedChange approved;
  private final Proposed proposed;
  private final OfficeFixtures offices;

  LawfulEffects(ApprovedChange approved, Proposed proposed, OfficeFixtures offices) {
    this.approved = approved;
    this.proposed = proposed;
    this.offices = offices;
  }

  /**
   * {@code :entered}, a merger by the city's meeting for a day to come, and {@code :enteredTown},
   * by the province.
   */
  Map<String, String> names() {
    CaseNumber merger =
        approved.byMeeting(
            UNIT,
            proposed.merger(
                List.of(offices.office(UNIT, 2), offices.office(UNIT, 2)), offices.name()),
            700);
    CaseNumber town =
        approved.byProvince(
            "kunshan", proposed.ofTown(offices.name(), List.of(offices.name() + "社区")), 700);
    return Map.of("entered", merger.value(), "enteredTown", town.value());
  }
}
