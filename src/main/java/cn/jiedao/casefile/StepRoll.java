package cn.jiedao.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The steps of all cases in the order of time: what somebody has done, and what the auditor looks
 * for. Whoever asks has settled before that the asker may see them.
 */
@Component
public class StepRoll {
  private static final int LAST_PAGE = 10_000;
  private static final int FETCHED_AT_ONCE = 500;

  /**
   * Which steps are asked for; null where it does not matter.
   *
   * @param persons accounts of those who took them
   * @param organizations codes of the bodies they were taken for
   * @param words each must occur in the case's number or title or in the step's name
   */
  public record Wanted(
      Collection<String> persons,
      Collection<String> organizations,
      Set<Step.Kind> kinds,
      String words,
      String number,
      Instant from,
      Instant until) {
    boolean nobody() {
      return persons != null && persons.isEmpty()
          || organizations != null && organizations.isEmpty();
    }
  }

  /** A step without what was answered, and the case it belongs to as that stands now. */
  public record Entry(
      CaseHead head,
      int seq,
      Instant at,
      Step.Kind kind,
      String element,
      String label,
      String person,
      String personName,
      String organization,
      String onBehalfOf,
      String client,
      int version,
      String hash) {}

  /**
   * @param more whether another page follows
   */
  public record Page(List<Entry> entries, int number, boolean more) {}

  private final NamedParameterJdbcTemplate database;

  /** Hands over rows while it reads them, in a transaction of the caller's. */
  private final NamedParameterJdbcTemplate streaming;

  StepRoll(DataSource source) {
    this.database = new NamedParameterJdbcTemplate(source);
    var rows = new JdbcTemplate(source);
    rows.setFetchSize(FETCHED_AT_ONCE);
    this.streaming = new NamedParameterJdbcTemplate(rows);
  }

  /** The newest first. */
  public Page page(Wanted wanted, int page, int size) {
    int number = Math.max(1, Math.min(page, LAST_PAGE));
    if (wanted.nobody()) return new Page(List.of(), number, false);
    Map<String, Object> parameters = parameters(wanted);
    parameters.put("limit", size + 1);
    parameters.put("offset", (long) (number - 1) * size);
    String sql = select(wanted) + " limit :limit offset :offset";
    List<Entry> found = database.query(sql, parameters, StepRoll::entry);
    boolean more = found.size() > size;
    return new Page(more ? found.subList(0, size) : found, number, more);
  }

  /** All of them, the newest first, up to a number that no file should exceed. */
  public void each(Wanted wanted, int most, Consumer<Entry> reader) {
    if (wanted.nobody()) return;
    Map<String, Object> parameters = parameters(wanted);
    parameters.put("most", most);
    RowCallbackHandler row = one -> reader.accept(entry(one, 0));
    streaming.query(select(wanted) + " limit :most", parameters, row);
  }

  /** Only what is asked for stands in the query, so that an index can answer it. */
  private static String select(Wanted wanted) {
    var conditions = new ArrayList<String>(List.of("true"));
    if (wanted.persons() != null) conditions.add("s.person in (:persons)");
    if (wanted.organizations() != null) conditions.add("s.organization in (:organizations)");
    if (wanted.kinds() != null) conditions.add("s.kind in (:kinds)");
    if (wanted.number() != null) conditions.add("s.case_number = :caseNumber");
    if (wanted.from() != null) conditions.add("s.at >= :from");
    if (wanted.until() != null) conditions.add("s.at < :until");
    if (CaseSearch.patterns(wanted.words()).length > 0)
      conditions.add(
          """
          not exists (select from unnest(:words::text[]) as word where not (h.number ilike word
            or h.title ilike word or s.label ilike word or s.element ilike word))""");
    return """
    select h.*, s.seq, s.at, s.kind, s.element, s.label, s.person, s.person_name, s.organization,
      s.on_behalf_of, s.client, s.proposal_version as given_on, s.hash
    from case_step s join case_head h on h.number = s.case_number where\s"""
        + String.join(" and ", conditions)
        + " order by s.at desc, s.case_number desc, s.seq desc";
  }

  private static Map<String, Object> parameters(Wanted wanted) {
    var parameters = new HashMap<String, Object>();
    parameters.put("persons", wanted.persons());
    parameters.put("organizations", wanted.organizations());
    if (wanted.kinds() != null)
      parameters.put("kinds", wanted.kinds().stream().map(StepRoll::column).toList());
    parameters.put("caseNumber", wanted.number());
    parameters.put("from", wanted.from() == null ? null : Timestamp.from(wanted.from()));
    parameters.put("until", wanted.until() == null ? null : Timestamp.from(wanted.until()));
    parameters.put("words", CaseSearch.patterns(wanted.words()));
    return parameters;
  }

  private static String column(Step.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        CaseRows.head(row, index),
        row.getInt("seq"),
        CaseRows.instant(row, "at"),
        Step.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("element"),
        row.getString("label"),
        row.getString("person"),
        row.getString("person_name"),
        row.getString("organization"),
        row.getString("on_behalf_of"),
        row.getString("client"),
        row.getInt("given_on"),
        row.getString("hash"));
  }
}
