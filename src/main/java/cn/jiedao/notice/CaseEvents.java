package cn.jiedao.notice;

import cn.jiedao.casefile.CaseEnded;
import cn.jiedao.casefile.CaseOpened;
import cn.jiedao.casefile.EffectEnded;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.StepTaken;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.NoticePublished;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the house tells of itself, put into words for systems outside. */
@Component
class CaseEvents {
  private final Outbox outbox;

  CaseEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void on(CaseOpened event) {
    outbox.put(EventType.CASE_OPENED, event.caseNumber(), Map.of());
  }

  @EventListener
  void on(StepTaken event) {
    var data = new LinkedHashMap<String, Object>();
    data.put("kind", event.kind().name().toLowerCase(Locale.ROOT));
    data.put("stepProcess", event.process());
    data.put("element", event.element());
    data.put("label", event.label());
    data.put("organization", event.organization());
    outbox.put(EventType.STEP_COMPLETED, event.caseNumber(), data);
  }

  @EventListener
  void on(CaseEnded event) {
    var data = new LinkedHashMap<String, Object>();
    data.put("outcome", event.outcome());
    data.put("outcomeLabel", event.label());
    outbox.put(EventType.CASE_ENDED, event.caseNumber(), data);
  }

  @EventListener
  void on(EffectEntered event) {
    var data = effect(event.register(), event.title(), event.notice());
    data.put("from", day(event.from()));
    data.put("until", day(event.until()));
    outbox.put(EventType.EFFECT_ENTERED, event.caseNumber(), data);
  }

  @EventListener
  void on(EffectEnded event) {
    var data = effect(event.register(), event.title(), event.notice());
    data.put("endedOn", day(event.on()));
    data.put("reason", event.reason());
    outbox.put(EventType.EFFECT_ENDED, event.caseNumber(), data);
  }

  @EventListener
  void on(NoticePublished event) {
    Notice notice = event.notice();
    var data = new LinkedHashMap<String, Object>();
    data.put("notice", notice.number());
    data.put("noticeKind", notice.kind());
    data.put("noticeTitle", notice.title());
    data.put("page", "/notices/" + notice.number());
    data.put("sha256", notice.sha256());
    outbox.put(EventType.NOTICE_PUBLISHED, event.caseNumber(), data);
  }

  private static Map<String, Object> effect(String register, String title, String notice) {
    var data = new LinkedHashMap<String, Object>();
    data.put("register", register);
    data.put("effectTitle", title);
    data.put("notice", notice);
    return data;
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
