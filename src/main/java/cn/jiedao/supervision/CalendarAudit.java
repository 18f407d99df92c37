package cn.jiedao.supervision;

import cn.jiedao.calendar.ArrangementLoaded;
import cn.jiedao.security.AuditLog;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever loads a year moves everybody's deadlines: it is on the record. */
@Component
class CalendarAudit {
  private final AuditLog audit;

  CalendarAudit(AuditLog audit) {
    this.audit = audit;
  }

  @EventListener
  void record(ArrangementLoaded loaded) {
    audit.record("calendar.loaded", Integer.toString(loaded.arrangement().year()), "ok");
  }
}
