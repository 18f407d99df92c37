package cn.jiedao.organization.succession;

import cn.jiedao.organization.MandateChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mandates of an abolished office. A written authority ends with the office in whose name it was
 * given: the leader may write another one. A substitution goes on where both work at the successor.
 */
@Component
class PassMandatesOn {
  private record Substituted(
      UUID id, String absent, String substitute, LocalDate from, LocalDate until) {}

  private record Authorized(UUID id, String leader, String deputy) {}

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PassMandatesOn(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  void pass(String office, String successor, LocalDate day) {
    for (Authorized authority : authorities(office, day)) {
      revoke("signing_authority", authority.id());
      tell("authority.revoked", office, authority.leader(), authority.deputy());
    }
    for (Substituted one : substitutions(office, day)) {
      revoke("substitution", one.id());
      tell("substitution.revoked", office, one.absent(), one.substitute());
      if (goOn(one, successor, day))
        tell("substitution.made", successor, one.absent(), one.substitute());
    }
  }

  private List<Authorized> authorities(String office, LocalDate day) {
    return database
        .sql(
            """
            select id, leader, deputy from signing_authority
            where organization = :office and revoked_at is null and valid_until >= :day order by id
            """)
        .param("office", office)
        .param("day", day)
        .query(Authorized.class)
        .list();
  }

  private List<Substituted> substitutions(String office, LocalDate day) {
    return database
        .sql(
            """
            select id, absent, substitute, valid_from as "from", valid_until as until from substitution
            where organization = :office and revoked_at is null and valid_until >= :day order by id
            """)
        .param("office", office)
        .param("day", day)
        .query(Substituted.class)
        .list();
  }

  private void revoke(String table, UUID id) {
    database
        .sql("update " + table + " set revoked_at = :at, revoked_by = :by where id = :id")
        .param("at", OffsetDateTime.now(clock))
        .param("by", PassPostsOn.HOUSE)
        .param("id", id)
        .update();
  }

  /** Only where both hold their posts on all its days, and nobody else stands in there already. */
  private boolean goOn(Substituted old, String successor, LocalDate day) {
    LocalDate from = old.from().isAfter(day) ? old.from() : day;
    return database
            .sql(
                """
                insert into substitution (id, absent, organization, substitute, valid_from, valid_until, reason, made_by, made_at)
                select :id, s.absent, :successor, s.substitute, :from, s.valid_until, s.reason, :by, :at
                from substitution s where s.id = :old
                  and holds_post(s.absent, :successor, :from, s.valid_until, false)
                  and holds_post(s.substitute, :successor, :from, s.valid_until, false)
                  and not exists (select from substitution o where (o.absent, o.organization) = (s.absent, :successor)
                    and o.revoked_at is null and o.valid_from <= s.valid_until and o.valid_until >= :from)
                """)
            .param("id", UUID.randomUUID())
            .param("successor", successor)
            .param("from", from)
            .param("by", PassPostsOn.HOUSE)
            .param("at", OffsetDateTime.now(clock))
            .param("old", old.id())
            .update()
        == 1;
  }

  private void tell(String action, String organization, String represented, String standIn) {
    String object = "%s %s → %s 撤销街道".formatted(organization, represented, standIn);
    events.publishEvent(new MandateChanged(action, object, PassPostsOn.HOUSE));
  }
}
