package cn.jiedao.walk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.database.Superuser;
import cn.jiedao.law.Catalogue;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks the database which invariants are broken, all in one question. */
@Component("lawOfWalks")
class Law {
  /** An invariant that does not hold of a case, or of an office. */
  record Broken(String invariant, String of) {}

  private static final Map<String, String> HOUSE =
      Map.of(
          "no incident",
          """
          select h.number from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_
          join case_head h on h.process_instance = e.root_proc_inst_id_
          """,
          "no failed job",
          """
          select h.number from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
          join case_head h on h.process_instance = e.root_proc_inst_id_
          where j.retries_ = 0 or j.exception_msg_ is not null
          """);

  private final Supplier<JdbcClient> database;
  private final String question;

  Law(Superuser superuser) throws IOException {
    this.database = SingletonSupplier.of(() -> planning(superuser));
    var asks = new LinkedHashMap<>(HOUSE);
    Catalogue.read().invariants().stream()
        .filter(invariant -> invariant.ask() != null)
        .forEach(invariant -> asks.put(invariant.id(), invariant.ask()));
    this.question =
        asks.entrySet().stream()
            .map(ask -> one(ask.getKey(), ask.getValue()))
            .collect(Collectors.joining(" union all "));
  }

  /** Plans the question once for all steps: that takes longer than to answer it. */
  private static JdbcClient planning(Superuser superuser) {
    JdbcClient database = JdbcClient.create(superuser.connection());
    database.sql("set search_path = jiedao, public").update();
    database.sql("set time zone 'Asia/Shanghai'").update();
    database.sql("set plan_cache_mode = force_generic_plan").update();
    return database;
  }

  List<Broken> broken(Collection<CaseNumber> cases) {
    return ask(database.get(), cases);
  }

  /**
   * Of cases, and of what the registers call otherwise.
   *
   * @param others codes of offices and communities
   */
  List<Broken> broken(Collection<CaseNumber> cases, Collection<String> others) {
    return about(
        database.get(), Stream.concat(Records.values(cases).stream(), others.stream()).toList());
  }

  /** As seen by another connection. */
  List<Broken> ask(JdbcClient connection, Collection<CaseNumber> cases) {
    return about(connection, Records.values(cases));
  }

  private List<Broken> about(JdbcClient connection, List<String> keys) {
    return connection
        .sql(question)
        .param("keys", keys.toArray(String[]::new))
        .query((row, i) -> new Broken(row.getString(1), row.getString(2)))
        .list();
  }

  /** Of one array, so that the question is always the same. */
  private static String one(String invariant, String ask) {
    return "select '%s', v.number::text from (%s) as v(number) where v.number = any(:keys)"
        .formatted(invariant, ask.strip().replaceAll(";$", ""));
  }
}
