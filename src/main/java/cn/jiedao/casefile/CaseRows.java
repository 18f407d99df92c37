package cn.jiedao.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;

/** Reads heads of cases from their rows. */
final class CaseRows {
  private CaseRows() {}

  static CaseHead head(ResultSet row, int index) throws SQLException {
    return new CaseHead(
        CaseNumber.of(row.getString("number")),
        row.getString("process"),
        row.getString("process_instance"),
        row.getString("title"),
        row.getString("applicant"),
        row.getString("carried_by") == null
            ? row.getString("applicant")
            : row.getString("carried_by"),
        row.getString("unit"),
        row.getString("handed_up_to"),
        row.getString("presenter"),
        CaseHead.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("outcome"),
        row.getString("outcome_label"),
        row.getString("regulation"),
        row.getString("parent"),
        instant(row, "opened_at"),
        instant(row, "ended_at"),
        row.getInt("steps"),
        row.getString("chain"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static Step step(ResultSet row, int index) throws SQLException {
    return new Step(
        CaseNumber.of(row.getString("case_number")),
        row.getInt("seq"),
        instant(row, "at"),
        Step.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("process"),
        row.getString("element"),
        row.getString("label"),
        row.getString("task"),
        row.getString("person"),
        row.getString("person_name"),
        row.getString("organization"),
        row.getString("on_behalf_of"),
        row.getString("client"),
        new ProposalVersion(row.getInt("proposal_version"), row.getString("proposal_hash")),
        CanonicalJson.read(row.getString("answers")),
        row.getString("hash"));
  }
}
