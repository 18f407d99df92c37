package cn.jiedao.publication;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of public notices: what is in it is public from the commit on. */
@Component
public class Notices {
  /** The register has changed; told within the transaction. */
  public record Changed(String number) {}

  private final NoticeRows rows;
  private final NoticeKinds kinds;
  private final Cases cases;
  private final Organizations organizations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(
      NoticeRows rows,
      NoticeKinds kinds,
      Cases cases,
      Organizations organizations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.kinds = kinds;
    this.cases = cases;
    this.organizations = organizations;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Publishes within the transaction of the effect (Art. 9, 12, 13), in the name of the case's
   * applicant.
   *
   * @param kind of publication/kinds.yaml, which lists the facts that may be public
   * @param facts texts, dates and lists of them, as people read them (names, not codes)
   * @throws IllegalArgumentException for a fact that may not be public or a personal number
   */
  @Transactional
  public Notice publish(
      CaseNumber caseNumber, String kind, String title, String text, Map<String, ?> facts) {
    return publish(caseNumber, kind, title, text, facts, null);
  }

  /** Publishes a draft on which objections may be raised until the period ends (公示). */
  @Transactional
  public Notice publishForComment(
      CaseNumber caseNumber, String title, String text, Map<String, ?> facts, Instant until) {
    return publishUntil(caseNumber, "public-comment", title, text, facts, until);
  }

  /** Publishes what everybody may comment on until the period ends (公开征求意见). */
  @Transactional
  public Notice solicit(
      CaseNumber caseNumber, String title, String text, Map<String, ?> facts, Instant until) {
    return publishUntil(caseNumber, "solicitation", title, text, facts, until);
  }

  private Notice publishUntil(
      CaseNumber caseNumber,
      String kind,
      String title,
      String text,
      Map<String, ?> facts,
      Instant until) {
    var shown = new LinkedHashMap<String, Object>(facts);
    shown.put("periodEnds", Notice.day(until));
    return publish(caseNumber, kind, title, text, shown, until);
  }

  private Notice publish(
      CaseNumber caseNumber,
      String kind,
      String title,
      String text,
      Map<String, ?> given,
      Instant openUntil) {
    var facts = kinds.facts(kind, given);
    var body = organizations.get(cases.get(caseNumber).applicant());
    Instant now = clock.instant();
    boolean practice = organizations.isSandbox(body.code());
    String label = (practice ? "演练 · " : "") + kinds.get(kind).label();
    String number = rows.nextNumber(Notice.series(practice), now.atZone(Notice.ZONE).getYear());
    var head =
        List.of("编号：" + number, "类别：" + label, "发布单位：" + body.name(), "发布日期：" + Notice.day(now));
    String heading = NoticeText.clean(title).replace('\n', ' ');
    String prose = NoticeText.clean(text);
    String shown = NoticeText.of(heading, head, facts, prose);
    refusePersonalData(shown);
    return enter(
        caseNumber,
        new Notice(
            number,
            kind,
            label,
            heading,
            prose,
            facts,
            body.code(),
            body.name(),
            now,
            openUntil,
            shown,
            NoticeText.sha256(shown),
            null,
            null));
  }

  private Notice enter(CaseNumber caseNumber, Notice notice) {
    rows.insert(notice, caseNumber.value());
    events.publishEvent(new Changed(notice.number()));
    events.publishEvent(new NoticePublished(caseNumber, notice));
    return notice;
  }

  private static void refusePersonalData(String shown) {
    var finds = PersonalData.in(shown);
    if (!finds.isEmpty()) {
      throw new IllegalArgumentException("公告不能公布：" + String.join("；", finds) + "。");
    }
  }

  /** Takes a notice back for good: its page then says so, and shows its text no more. */
  @Transactional
  public void withdraw(String number, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("撤回公告必须写明理由。");
    }
    if (rows.withdraw(number, NoticeText.clean(reason), clock.instant()) == 0) {
      throw new IllegalArgumentException("没有公告 " + number);
    }
    events.publishEvent(new Changed(number));
  }

  public Optional<Notice> find(String number) {
    return rows.find(number);
  }

  /** The case whose applicant published it. */
  public String caseOf(String number) {
    return rows.caseOf(number);
  }

  public List<Notice> ofCase(CaseNumber caseNumber) {
    return rows.ofCase(caseNumber.value());
  }
}
