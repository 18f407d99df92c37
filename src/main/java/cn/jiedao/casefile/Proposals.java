package cn.jiedao.casefile;

import java.util.Collection;
import java.util.Map;
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

  /** The facts of the version in force once a step was done; empty before the first. */
  public Map<String, Object> facts(CaseNumber number, int seq) {
    return database
        .sql(
            "select facts from case_proposal where case_number = :number and seq <= :seq order by version desc limit 1")
        .param("number", number.value())
        .param("seq", seq)
        .query(String.class)
        .optional()
        .map(CanonicalJson::read)
        .orElse(Map.of());
  }

  /**
   * Begins a proposal: what its form asks for, is what it consists of from then on.
   *
   * @param fields keys of the form's fields, answered or not
   */
  public void open(
      CaseNumber number, int seq, Collection<String> fields, Map<String, Object> answers) {
    var facts = new TreeMap<String, Object>();
    fields.forEach(field -> facts.put(field, answers.get(field)));
    keep(number, seq, facts);
  }

  /**
   * Takes over what a step answered about the proposal; a new version arises only where facts or
   * documents differ from those in force.
   *
   * @param fields keys of the fields that could be filled in; those of the proposal count
   */
  public void revise(
      CaseNumber number, int seq, Collection<String> fields, Map<String, Object> answers) {
    var facts = new TreeMap<>(facts(number));
    fields.stream()
        .filter(facts::containsKey)
        .forEach(field -> facts.put(field, answers.get(field)));
    keep(number, seq, facts);
  }

  /**
   * Adds what a later form asks for: all its fields belong to the proposal from then on, those of
   * an earlier form that it has too are taken over.
   *
   * @param fields keys of the fields that could be filled in, answered or not
   */
  public void extend(
      CaseNumber number, int seq, Collection<String> fields, Map<String, Object> answers) {
    var facts = new TreeMap<>(facts(number));
    fields.forEach(field -> facts.put(field, answers.get(field)));
    keep(number, seq, facts);
  }

  private void keep(CaseNumber number, int seq, Map<String, Object> facts) {
    var content =
        new TreeMap<String, Object>(Map.of("facts", facts, "documents", documents(number)));
    String hash = CanonicalJson.sha256(CanonicalJson.write(content));
    ProposalVersion current = current(number);
    if (!hash.equals(current.hash()))
      insert(number, seq, facts, new ProposalVersion(current.number() + 1, hash));
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
