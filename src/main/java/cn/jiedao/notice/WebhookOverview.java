package cn.jiedao.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators see of all subscriptions and of what has not arrived. */
@Component
class WebhookOverview {
  /** A subscription in force, and how much of it is still to come. */
  record Line(
      UUID id,
      String client,
      String clientName,
      String organization,
      String url,
      String types,
      String processes,
      boolean silent,
      LocalDateTime createdAt,
      LocalDateTime deliveredAt,
      LocalDateTime waitingSince,
      int waiting,
      int dead) {
    public String events() {
      return Arrays.stream(types.split(","))
          .map(code -> EventType.of(code).map(EventType::label).orElse(code))
          .collect(Collectors.joining("、"));
    }
  }

  /** An event that has not arrived. */
  record Late(
      long id,
      String clientName,
      String url,
      String type,
      String caseNumber,
      LocalDateTime at,
      int attempts,
      LocalDateTime dueAt,
      Integer status,
      String result) {
    public String event() {
      return EventType.of(type).map(EventType::label).orElse(type);
    }
  }

  private static final String LINES =
      """
      select s.id, s.client, c.name as client_name, name_of(s.organization, :today) as organization, s.url,
        array_to_string(s.types, ',') as types, array_to_string(s.processes, '，') as processes,
        c.revoked_at is not null as silent, s.created_at at time zone 'Asia/Shanghai' as created_at,
        (select d.delivered_at at time zone 'Asia/Shanghai' from webhook_delivery d
          where d.subscription = s.id and d.state = 'delivered' order by d.id desc limit 1) as delivered_at,
        w.since at time zone 'Asia/Shanghai' as waiting_since, w.number as waiting,
        (select count(*) from webhook_delivery d where d.subscription = s.id and d.state = 'dead') as dead
      from webhook_subscription s
      join api_client c on c.id = s.client
      cross join lateral (select count(*) as number, min(e.at) as since from webhook_delivery d
        join webhook_event e on e.id = d.event where d.subscription = s.id and d.state = 'waiting') w
      where s.ended_at is null order by s.created_at desc, s.id
      """;
  private static final String LATE =
      """
      select d.id, c.name as client_name, s.url, e.type, d.case_number, d.attempts, a.status, a.result,
        e.at at time zone 'Asia/Shanghai' as at, d.due_at at time zone 'Asia/Shanghai' as due_at
      from webhook_delivery d
      join webhook_event e on e.id = d.event
      join webhook_subscription s on s.id = d.subscription and s.ended_at is null
      join api_client c on c.id = s.client
      left join lateral (select status, result from webhook_attempt a where a.delivery = d.id
        order by a.at desc, a.number desc limit 1) a on true
      where d.state = :state order by d.id limit :most
      """;

  private final JdbcClient database;
  private final Clock clock;

  WebhookOverview(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Line> subscriptions() {
    return database.sql(LINES).param("today", LocalDate.now(clock)).query(Line.class).list();
  }

  /** The oldest first, since they hold up what comes after them. */
  List<Late> late(String state, int most) {
    return database.sql(LATE).param("state", state).param("most", most).query(Late.class).list();
  }
}
