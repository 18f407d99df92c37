package cn.jiedao.establishment.effect;

import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.establishment.Establishment;
import cn.jiedao.establishment.city.CityDesk;
import cn.jiedao.organization.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Changes of offices carried by officers through county and city to their entry. */
@Component("approvedChangesOfTests")
public class ApprovedChange {
  private static final AtomicInteger NUMBERS = new AtomicInteger(8000);

  private final Establishment county;
  private final CityDesk city;
  private final Officers officers;
  private final Cases cases;
  private final CaseActs acts;
  private final Actors actors;
  private final Clock clock;

  public ApprovedChange(
      Establishment county,
      CityDesk city,
      Officers officers,
      Cases cases,
      CaseActs acts,
      Actors actors,
      Clock clock) {
    this.county = county;
    this.city = city;
    this.officers = officers;
    this.cases = cases;
    this.acts = acts;
    this.actors = actors;
    this.clock = clock;
  }

  /** The mayor approves by signature, from a day so many days ahead. */
  public CaseNumber bySignature(String unit, Map<String, Object> proposal, int daysAhead) {
    CaseNumber number = reviewed(unit, proposal);
    city.approve(number, LocalDate.now(clock).plusDays(daysAhead));
    announce(number);
    return number;
  }

  /** The city's meeting adopts it. */
  public CaseNumber byMeeting(String unit, Map<String, Object> proposal, int daysAhead) {
    CaseNumber number = reviewed(unit, proposal);
    city.arrange(number, "meeting");
    city.meet(number, "adopted");
    city.draftReply(number, LocalDate.now(clock).plusDays(daysAhead));
    city.signReply(number);
    announce(number);
    return number;
  }

  /** A town is concerned: the province approves. */
  public CaseNumber byProvince(String unit, Map<String, Object> proposal, int daysAhead) {
    CaseNumber number = county.propose(unit, proposal);
    county.bringToTheCity(number);
    city.register(number);
    city.acceptForProvince(number);
    city.reportToProvince(number);
    recordProvincialReply(number, LocalDate.now(clock).plusDays(daysAhead));
    announce(number);
    return number;
  }

  /** To the signed review opinion of the city's civil-affairs bureau. */
  public CaseNumber reviewed(String unit, Map<String, Object> proposal) {
    CaseNumber number = county.propose(unit, proposal);
    county.bringToTheCity(number);
    city.review(number, "agree");
    return number;
  }

  private void recordProvincialReply(CaseNumber number, LocalDate effectiveOn) {
    String clerk = "suzhou-government-office.clerk";
    officers.attach(clerk, number, "provincial-reply", "省政府批复");
    var given =
        Map.of(
            "provincialReply",
            "approved",
            "provincialNumber",
            "苏政复〔2026〕" + NUMBERS.incrementAndGet() + "号",
            "provincialDate",
            LocalDate.now(clock).toString(),
            "effectiveOn",
            effectiveOn.toString());
    officers.as(
        clerk,
        () -> {
          acts.carryOut(number, "record-provincial-reply", actors.current(), given);
          return null;
        });
  }

  /** Drafted and cleared: with this the change is entered. */
  public void announce(CaseNumber number) {
    String unit = cases.get(number).unit();
    officers.submit(
        unit + "-government.clerk",
        number,
        "draftNotice",
        Map.of(
            "noticeTitle", "关于街道变更的公告",
            "noticeText", "经批准，现将街道变更情况公告如下。",
            "contactPhone", "0512-65220000",
            "effectiveDate", LocalDate.now(clock).toString(),
            "noticePeriod", "none"));
    officers.submit(
        unit + "-government-office.clerk",
        number,
        "checkSecrecy",
        Map.of("secrecyCheck", "cleared"));
  }
}
