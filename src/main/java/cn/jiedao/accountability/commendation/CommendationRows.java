package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of commendations, and of those withdrawn (Art. 21). */
@Repository
class CommendationRows {
  private final JdbcClient database;

  CommendationRows(JdbcClient database) {
    this.database = database;
  }

  List<Commendation> where(String condition, Object... parameters) {
    return database
        .sql(
            """
            select c.*, w.withdrawal_case, w.document_number as withdrawal_number, w.decided_on as withdrawn_on,
              w.reason, w.notice as withdrawal_notice
            from commendation c left join award_withdrawal w on w.commendation = c.case_number
            where %s order by c.decided_on desc, c.case_number
            """
                .formatted(condition))
        .params(parameters)
        .query(CommendationRows::commendation)
        .list();
  }

  void insert(Commendation given) {
    database
        .sql(
            """
            insert into commendation (case_number, office, person, person_name, year, timely, honour,
              document_number, decided_by, decided_on, notice)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            given.caseNumber().value(),
            given.office(),
            given.person(),
            given.personName(),
            given.year(),
            given.timely(),
            given.honour(),
            given.documentNumber(),
            given.decidedBy(),
            given.decidedOn(),
            given.notice())
        .update();
  }

  void insert(CaseNumber commendation, String decidedBy, Commendation.Withdrawal withdrawal) {
    database
        .sql(
            """
            insert into award_withdrawal (withdrawal_case, commendation, document_number, decided_by, decided_on,
              reason, notice)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            withdrawal.caseNumber().value(),
            commendation.value(),
            withdrawal.documentNumber(),
            decidedBy,
            withdrawal.decidedOn(),
            withdrawal.reason(),
            withdrawal.notice())
        .update();
  }

  private static Commendation commendation(ResultSet row, int index) throws SQLException {
    String withdrawn = row.getString("withdrawal_case");
    return new Commendation(
        CaseNumber.of(row.getString("case_number")),
        row.getString("office"),
        row.getString("person"),
        row.getString("person_name"),
        row.getInt("year"),
        row.getBoolean("timely"),
        row.getString("honour"),
        row.getString("document_number"),
        row.getString("decided_by"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("notice"),
        withdrawn == null
            ? null
            : new Commendation.Withdrawal(
                CaseNumber.of(withdrawn),
                row.getString("withdrawal_number"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("reason"),
                row.getString("withdrawal_notice")));
  }
}
