package cn.jiedao.law.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.Establishment;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.establishment.city.CityDesk;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A change of offices that the mayor approved, for attempts on the register of replies (Art. 4).
 */
@Component
class LawfulReplies {
  private static final String UNIT = "taicang";

  private final Establishment county;
  private final Proposed proposed;
  private final CityDesk city;
  private final OfficeFixtures offices;
  private final Clock clock;

  LawfulReplies(
      Establishment county, Proposed proposed, CityDesk city, OfficeFixtures offices, Clock clock) {
    this.county = county;
    this.proposed = proposed;
    this.city = city;
    this.offices = offices;
    this.clock = clock;
  }

  /** {@code :approved}, by the mayor's signature and without a meeting. */
  Map<String, String> names() {
    CaseNumber approved =
        county.propose(UNIT, proposed.renaming(offices.office(UNIT, 1), offices.name()));
    county.bringToTheCity(approved);
    city.review(approved, "agree");
    city.approve(approved, LocalDate.now(clock).plusDays(40));
    return Map.of("approved", approved.value());
  }
}
