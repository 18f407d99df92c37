package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Entry;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The values entered about the offices of an assessment: added, never changed, so that the office
 * sees what was corrected (Art. 20, INV-20-8).
 */
@Component
public class Entries {
  private static final String READ =
      """
      select e.*, s.element, s.organization, s.person_name, s.at from assessment_entry e
      join case_step s on (s.case_number, s.seq) = (e.case_number, e.given)
      where e.case_number = :number and e.office in (:offices)
      """;

  private final JdbcClient database;

  Entries(JdbcClient database) {
    this.database = database;
  }

  /** Those that count, by indicator: of each the latest. */
  public List<EnteredEntry> of(CaseNumber annual, String office) {
    return of(annual, List.of(office)).getOrDefault(office, List.of());
  }

  /** The same of several offices, by office; where nothing is entered there is no list. */
  Map<String, List<EnteredEntry>> of(CaseNumber annual, List<String> offices) {
    String latest =
        """
        and not exists (select from assessment_entry l
          where (l.case_number, l.office, l.indicator) = (e.case_number, e.office, e.indicator) and l.given > e.given)
        order by e.indicator
        """;
    return read(annual, offices, latest);
  }

  /** All of them, of each indicator the oldest first. */
  public List<EnteredEntry> history(CaseNumber annual, String office) {
    return read(annual, List.of(office), "order by e.indicator, e.given")
        .getOrDefault(office, List.of());
  }

  /** What a department's step gave, once another person's step has confirmed it. */
  void verify(CaseNumber annual, String office, Step scored, Step confirmed) {
    enter(annual, office, scored.seq(), confirmed.seq(), scored.answers().get("entries"));
  }

  /** What a step corrected on the office's statement or appeal, by its list of corrections. */
  public void correct(CaseNumber annual, String office, Step decided) {
    enter(annual, office, decided.seq(), null, decided.answers().get("corrections"));
  }

  private void enter(CaseNumber annual, String office, int given, Integer confirmed, Object list) {
    for (EntryRow row : EntryRow.of(list))
      database
          .sql("insert into assessment_entry values (?, ?, ?, ?, ?, ?, ?::numeric[], ?)")
          .params(
              annual.value(),
              office,
              row.entry().indicator(),
              given,
              confirmed,
              row.entry().actual(),
              row.entry().marks().toString().replace('[', '{').replace(']', '}'),
              row.remark())
          .update();
  }

  private Map<String, List<EnteredEntry>> read(
      CaseNumber annual, List<String> offices, String rest) {
    var entered = new HashMap<String, List<EnteredEntry>>();
    database
        .sql(READ + rest)
        .param("number", annual.value())
        .param("offices", offices)
        .query(
            row -> {
              entered
                  .computeIfAbsent(row.getString("office"), first -> new ArrayList<>())
                  .add(entered(row));
            });
    return entered;
  }

  private static EnteredEntry entered(ResultSet row) throws SQLException {
    var marks = List.of((BigDecimal[]) row.getArray("marks").getArray());
    return new EnteredEntry(
        new Entry(row.getString("indicator"), row.getBigDecimal("actual"), marks),
        row.getString("organization"),
        row.getString("person_name"),
        row.getTimestamp("at").toInstant(),
        Stage.at(row.getString("element")),
        row.getString("remark"));
  }
}
