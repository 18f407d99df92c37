package cn.jiedao.law.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.establishment.Establishment;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.establishment.city.CityDesk;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changes of offices that the city or the province replied to, for attempts on their registers. */
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

  /**
   * {@code :approved} by the mayor's signature, {@code :adopted} by the city's meeting, {@code
   * :town} by the province.
   */
  Map<String, String> names() {
    CaseNumber approved = reviewed();
    city.approve(approved, LocalDate.now(clock).plusDays(40));
    CaseNumber adopted = reviewed();
    city.arrange(adopted, "meeting");
    city.meet(adopted, "adopted");
    city.draftReply(adopted, LocalDate.now(clock).plusDays(40));
    city.signReply(adopted);
    return Map.of("approved", approved.value(), "adopted", adopted.value(), "town", town().value());
  }

  private CaseNumber reviewed() {
    CaseNumber number =
        county.propose(UNIT, proposed.renaming(offices.office(UNIT, 1), offices.name()));
    county.bringToTheCity(number);
    city.review(number, "agree");
    return number;
  }

  private CaseNumber town() {
    CaseNumber number =
        county.propose(UNIT, proposed.ofTown(offices.name(), List.of("试验新村社区居民委员会")));
    county.bringToTheCity(number);
    city.register(number);
    city.acceptForProvince(number);
    city.reportToProvince(number);
    city.recordProvincialReply(number, city.provincialApproval());
    return number;
  }
}
