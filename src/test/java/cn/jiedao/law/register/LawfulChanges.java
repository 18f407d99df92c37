package cn.jiedao.law.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.Establishment;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.organization.register.OfficeFixtures;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changes of offices as a county carried them, for attempts on what holds them (Art. 4). */
@Component
class LawfulChanges {
  private static final String UNIT = "changshu";

  private final Establishment county;
  private final Proposed proposed;
  private final OfficeFixtures offices;

  LawfulChanges(Establishment county, Proposed proposed, OfficeFixtures offices) {
    this.county = county;
    this.proposed = proposed;
    this.offices = offices;
  }

  /** {@code :change}, to which the county's meeting agreed, and {@code :otherChange}. */
  Map<String, String> names() {
    String giving = offices.office(UNIT, 3);
    CaseNumber change =
        county.propose(
            UNIT,
            proposed.establishment(offices.name(), offices.communities(giving).subList(0, 2)));
    county.study(change, "acceptable");
    county.reviewLegality(change, "lawful");
    county.meet(change, "adopted");
    CaseNumber other =
        county.propose(UNIT, proposed.renaming(offices.office(UNIT, 1), offices.name()));
    return Map.of("change", change.value(), "otherChange", other.value());
  }
}
