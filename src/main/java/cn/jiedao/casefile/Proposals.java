package cn.jiedao.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a case asks for, version by version: the facts of its forms and the documents they rest on.
 * Opinions, reviews and resolutions count only for the version they were given on.
 */
@Component
public class Proposals {
  private final JdbcClient database;

  Proposals(JdbcClient database) {
    this.database = database;
  }

  /** The facts of the version in force; empty before the first. */
  public Map<String, Object> facts(CaseNumber number) {
    return database
        .sql(
            "select facts from case_proposal where case_number = :number order by version desc limit 1")
        .param("number", number.value())
        .query(String.class)
        .optional()
        .map(CanonicalJson::read)
        .orElse(Map.of());
  }

  /**
   * Merges the answers of a step into the proposal; a new version arises only where facts or
   * documents differ from those in force.
   *
   * @param seq the step that changed the proposal
   * @param answers fact by fact; null where there is none any more
   */
  public ProposalVersion revise(CaseNumber number, int seq, Map<String, Object> answers) {
    Map<String, Object> facts = new LinkedHashMap<>(facts(number));
    facts.putAll(answers);
    facts.values().removeIf(Objects::isNull);
    var content =
        new TreeMap<String, Object>(Map.of("facts", facts, "documents", documents(number)));
    String hash = CanonicalJson.sha256(CanonicalJson.write(content));
    ProposalVersion current = current(number);
    if (hash.equals(current.hash())) return current;
    var next = new ProposalVersion(current.number() + 1, hash);
    insert(number, seq, facts, next);
    return next;
  }

  private void insert(
      CaseNumber number, int seq, Map<String, Object> facts, ProposalVersion version) {
    database
        .sql(
            """
            with proposal as (
              insert into case_proposal values (:number, :version, :seq, :facts::json, :hash)
            )
            update case_head set proposal_version = :version, proposal_hash = :hash where number = :number
            """)
        .param("number", number.value())
        .param("version", version.number())
        .param("seq", seq)
        .param("facts", CanonicalJson.write(facts))
        .param("hash", version.hash())
        .update();
  }

  private ProposalVersion current(CaseNumber number) {
    return database
        .sql("select proposal_version, proposal_hash from case_head where number = :number")
        .param("number", number.value())
        .query((row, i) -> new ProposalVersion(row.getInt(1), row.getString(2)))
        .single();
  }

  /** Kind → hash of the document in force, of those attached while the proposal was worked on. */
  private Map<String, Object> documents(CaseNumber number) {
    var documents = new TreeMap<String, Object>();
    database
        .sql(
            """
            select distinct on (kind) kind, sha256 from document
            where case_number = :number and state = 'available' and of_proposal order by kind, version desc
            """)
        .param("number", number.value())
        .query(
            row -> {
              documents.put(row.getString("kind"), row.getString("sha256"));
            });
    return documents;
  }
}
