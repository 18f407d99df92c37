package cn.jiedao.delegation.act;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of acts done under delegations; what is outside one is refused (INV-13-4). */
@Component
class DelegatedActs {
  private static final int MOST = 500;
  private static final String READ =
      """
      select id, delegation, matter, power, act_number, acted_on, community, amount, party, result, office, issuer
      from delegated_act where %s order by acted_on desc, recorded_at desc limit :most
      """;

  private final JdbcClient database;
  private final Clock clock;

  DelegatedActs(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void record(DelegatedAct act, Actor actor) {
    database
        .sql(
            """
            insert into delegated_act (id, delegation, matter, power, act_number, acted_on, community, amount, party,
              result, office, issuer, person, client, recorded_at)
            values (:id, :delegation, :matter, :power, :actNumber, :actedOn, :community, :amount, :party,
              :result, :office, :issuer, :person, :client, :now)
            """)
        .param("id", act.id())
        .param("delegation", act.delegation())
        .param("matter", act.matter())
        .param("power", act.power())
        .param("actNumber", act.actNumber())
        .param("actedOn", act.actedOn())
        .param("community", act.community())
        .param("amount", act.amount())
        .param("party", act.party())
        .param("result", act.result())
        .param("office", act.office())
        .param("issuer", act.issuer())
        .param("person", actor.person())
        .param("client", actor.client())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** The latest first. */
  List<DelegatedAct> under(CaseNumber delegation) {
    return database
        .sql(READ.formatted("delegation = :delegation"))
        .param("delegation", delegation.value())
        .param("most", MOST)
        .query(DelegatedAct.class)
        .list();
  }

  /** Those that an organisation did, or that were done in its name; the latest first. */
  List<DelegatedAct> concerning(String organization) {
    return database
        .sql(READ.formatted(":organization in (office, issuer)"))
        .param("organization", organization)
        .param("most", MOST)
        .query(DelegatedAct.class)
        .list();
  }

  boolean isUsed(String issuer, String actNumber) {
    return database
        .sql(
            "select exists (select from delegated_act where issuer = :issuer and act_number = :number)")
        .param("issuer", issuer)
        .param("number", actNumber)
        .query(Boolean.class)
        .single();
  }
}
