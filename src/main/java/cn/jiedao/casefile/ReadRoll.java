package cn.jiedao.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The log of who read which case, for the auditor: the newest first. */
@Component
public class ReadRoll {
  private static final int LAST_PAGE = 10_000;

  /** Which readings are asked for; null where it does not matter. */
  public record Wanted(
      String number,
      Collection<String> persons,
      Collection<String> organizations,
      CaseReads.How how,
      Instant from,
      Instant until) {}

  /**
   * @param document name of the document that was opened, null for other ways of reading
   */
  public record Entry(
      Instant at,
      CaseReads.Reader reader,
      CaseNumber caseNumber,
      String title,
      CaseReads.How how,
      String document) {}

  /**
   * @param more whether another page follows
   */
  public record Page(List<Entry> entries, int number, boolean more) {}

  private final NamedParameterJdbcTemplate database;

  ReadRoll(NamedParameterJdbcTemplate database) {
    this.database = database;
  }

  public Page page(Wanted wanted, int page, int size) {
    int number = Math.max(1, Math.min(page, LAST_PAGE));
    Map<String, Object> parameters = parameters(wanted);
    parameters.put("limit", size + 1);
    parameters.put("offset", (long) (number - 1) * size);
    List<Entry> found =
        nobody(wanted) ? List.of() : database.query(select(wanted), parameters, ReadRoll::entry);
    boolean more = found.size() > size;
    return new Page(more ? found.subList(0, size) : found, number, more);
  }

  private static boolean nobody(Wanted wanted) {
    return wanted.persons() != null && wanted.persons().isEmpty()
        || wanted.organizations() != null && wanted.organizations().isEmpty();
  }

  /** Only what is asked for stands in the query, so that an index can answer it. */
  private static String select(Wanted wanted) {
    var conditions = new ArrayList<String>(List.of("true"));
    if (wanted.number() != null) conditions.add("r.case_number = :caseNumber");
    if (wanted.persons() != null) conditions.add("r.person in (:persons)");
    if (wanted.organizations() != null) conditions.add("r.organization in (:organizations)");
    if (wanted.how() != null) conditions.add("r.how = :how");
    if (wanted.from() != null) conditions.add("r.at >= :from");
    if (wanted.until() != null) conditions.add("r.at < :until");
    return """
    select r.*, h.title, d.name as document_name from case_read r
    join case_head h on h.number = r.case_number
    left join document d on d.id = r.document where\s"""
        + String.join(" and ", conditions)
        + " order by r.at desc, r.id desc limit :limit offset :offset";
  }

  private static Map<String, Object> parameters(Wanted wanted) {
    var parameters = new HashMap<String, Object>();
    parameters.put("caseNumber", wanted.number());
    parameters.put("persons", wanted.persons());
    parameters.put("organizations", wanted.organizations());
    parameters.put("how", wanted.how() == null ? null : wanted.how().name());
    parameters.put("from", wanted.from() == null ? null : Timestamp.from(wanted.from()));
    parameters.put("until", wanted.until() == null ? null : Timestamp.from(wanted.until()));
    return parameters;
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        CaseRows.instant(row, "at"),
        new CaseReads.Reader(
            row.getString("person"), row.getString("organization"), row.getString("client")),
        CaseNumber.of(row.getString("case_number")),
        row.getString("title"),
        CaseReads.How.valueOf(row.getString("how")),
        row.getString("document_name"));
  }
}
