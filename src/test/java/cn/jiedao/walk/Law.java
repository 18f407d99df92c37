package cn.jiedao.walk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.law.Catalogue;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

  private final JdbcClient database;
  private final Map<String, String> asks = new LinkedHashMap<>(HOUSE);

  Law(JdbcClient database) throws IOException {
    this.database = database;
    Catalogue.read().invariants().stream()
        .filter(invariant -> invariant.ask() != null)
        .forEach(invariant -> asks.put(invariant.id(), invariant.ask()));
  }

  List<Broken> broken(Collection<CaseNumber> cases) {
    return ask(database, cases);
  }

  /**
   * Of cases, and of what the registers call otherwise.
   *
   * @param others codes of offices and communities
   */
  List<Broken> broken(Collection<CaseNumber> cases, Collection<String> others) {
    return about(database, Stream.concat(Records.values(cases).stream(), others.stream()).toList());
  }

  /** As seen by another connection. */
  List<Broken> ask(JdbcClient connection, Collection<CaseNumber> cases) {
    return about(connection, Records.values(cases));
  }

  private List<Broken> about(JdbcClient connection, List<String> keys) {
    String question =
        asks.entrySet().stream()
            .map(ask -> one(ask.getKey(), ask.getValue()))
            .collect(Collectors.joining(" union all "));
    return connection
        .sql(question)
        .param("keys", keys)
        .query((row, i) -> new Broken(row.getString(1), row.getString(2)))
        .list();
  }

  private static String one(String invariant, String ask) {
    return "select '%s', v.number::text from (%s) as v(number) where v.number in (:keys)"
        .formatted(invariant, ask.strip().replaceAll(";$", ""));
  }
}
