package cn.jiedao.security.client;

import cn.jiedao.organization.Organizations;
import cn.jiedao.security.AuditLog;
import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outside systems, present and past. */
@Component
public class ApiClients {
  private static final String HOUSE = "jiedao";

  private final JdbcClient database;
  private final Organizations organizations;
  private final ClientRules rules;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApiClients(
      JdbcClient database,
      Organizations organizations,
      ClientRules rules,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.organizations = organizations;
    this.rules = rules;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Also one that may not come in any more: old steps still name it. */
  public Optional<ApiClient> find(String id) {
    if (!ClientRules.isId(id)) return Optional.empty();
    return database
        .sql("select * from api_client where id = :id")
        .param("id", id)
        .query(ClientRows::client)
        .optional();
  }

  List<ApiClient> all() {
    return database
        .sql("select * from api_client order by revoked_at nulls first, id")
        .query(ClientRows::client)
        .list();
  }

  @Transactional
  public void add(NewClient wanted) {
    List<String> objections = rules.objections(wanted);
    if (!objections.isEmpty()) throw new ClientRefused(objections);
    if (insert(wanted) == 0) throw new ClientRefused("系统代码“%s”已被使用，请另取一个".formatted(wanted.id()));
    audit.record("client.added", wanted.id() + " → " + wanted.organization(), "ok");
  }

  private int insert(NewClient wanted) {
    return database
        .sql(
            """
            insert into api_client
              (id, name, organization, processes, sandbox, calls_per_minute, created_at, created_by)
            values (:id, :name, :organization, :processes, :sandbox, :calls, :at, :by)
            on conflict do nothing
            """)
        .param("id", wanted.id())
        .param("name", wanted.name())
        .param("organization", wanted.organization())
        .param("processes", wanted.processes().toArray(String[]::new))
        .param("sandbox", organizations.isSandbox(wanted.organization()))
        .param("calls", wanted.callsPerMinute())
        .param("at", Timestamp.from(clock.instant()))
        .param("by", caller())
        .update();
  }

  /** Its keys and tokens are refused from the next call on, for ever. */
  @Transactional
  public void revoke(String id) {
    if (!revoke(id, caller())) throw new ClientRefused("没有找到在用的系统“%s”，请刷新页面".formatted(id));
  }

  /** With the body that they served. */
  void revokeOf(String organization) {
    for (ApiClient client : all())
      if (client.organization().equals(organization)) revoke(client.id(), HOUSE);
  }

  private boolean revoke(String id, String by) {
    int revoked =
        database
            .sql(
                """
                with client as (
                  update api_client set revoked_at = :at, revoked_by = :by
                  where id = :id and revoked_at is null returning id
                ), keys as (
                  update api_key set revoked_at = :at, revoked_by = :by
                  where client in (select id from client) and revoked_at is null
                )
                select count(*) from client
                """)
            .param("id", id)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by)
            .query(Integer.class)
            .single();
    if (revoked == 0) return false;
    audit.record("client.revoked", id, "ok");
    events.publishEvent(new ClientRevoked(id));
    return true;
  }

  static String caller() {
    return CurrentOfficer.find().map(Officer::person).orElseThrow();
  }
}
