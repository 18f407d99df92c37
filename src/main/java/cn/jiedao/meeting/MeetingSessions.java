package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings of governments: called, opened with quorum, closed by signed minutes (Art. 12). */
@Component
class MeetingSessions {
  private final JdbcClient database;

  MeetingSessions(JdbcClient database) {
    this.database = database;
  }

  MeetingSession get(CaseNumber number) {
    return database
        .sql("select * from meeting_session where case_number = :number")
        .param("number", number.value())
        .query(MeetingSessions::session)
        .single();
  }

  /** How far the session of a case has come; empty where the case is none. */
  Optional<String> stateOf(CaseNumber number) {
    return database
        .sql("select state from meeting_session where case_number = :number")
        .param("number", number.value())
        .query(String.class)
        .optional();
  }

  boolean isNumberTaken(String body, int year, int number) {
    return database
        .sql(
            """
            select exists (select from meeting_session
              where body = :body and year = :year and number = :number and state <> 'notHeld')
            """)
        .param("body", body)
        .param("year", year)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  boolean areMinutesTaken(String body, int year, String minutes) {
    return database
        .sql(
            """
            select exists (select from meeting_session
              where body = :body and year = :year and minutes_number = :minutes)
            """)
        .param("body", body)
        .param("year", year)
        .param("minutes", minutes)
        .query(Boolean.class)
        .single();
  }

  /**
   * @return false when the number was given to another session of that year in the meantime
   */
  boolean call(CaseNumber session, String body, int number, LocalDate date) {
    return database
            .sql(
                """
                insert into meeting_session (case_number, body, number, meeting_date)
                values (:case, :body, :number, :date) on conflict do nothing
                """)
            .param("case", session.value())
            .param("body", body)
            .param("number", number)
            .param("date", date)
            .update()
        == 1;
  }

  void cancel(CaseNumber session) {
    database
        .sql("update meeting_session set state = 'notHeld' where case_number = :case")
        .param("case", session.value())
        .update();
  }

  /** Opens the session; the database refuses it without a quorum. */
  void open(CaseNumber session, Step attendance) {
    database
        .sql(
            """
            update meeting_session set state = 'opened', chair = :chair, members_total = :total, members_present = :present
            where case_number = :case
            """)
        .param("chair", attendance.text("chair"))
        .param("total", attendance.answers().get("membersTotal"))
        .param("present", attendance.answers().get("membersPresent"))
        .param("case", session.value())
        .update();
  }

  /**
   * The minutes are signed; from here on the database refuses every change.
   *
   * @throws Refusal when other minutes were signed under that number since these were drafted
   */
  MeetingSession close(CaseNumber session, Step draft, Step review, Step signature) {
    MeetingSession open = get(session);
    String minutes = draft.text("minutesNumber");
    if (areMinutesTaken(open.body(), open.meetingDate().getYear(), minutes))
      throw Refusal.conflict("纪要编号 " + minutes + " 已由其他会议使用，请选择“退回”，由起草人重新编号。");
    database
        .sql(
            """
            update meeting_session set state = 'closed', minutes_number = :minutes, minutes_drafted_by = :drafter,
              minutes_reviewed_by = :reviewer, signed_by = :signer, signed_at = :at where case_number = :case
            """)
        .param("minutes", minutes)
        .param("drafter", draft.person())
        .param("reviewer", review.person())
        .param("signer", signature.person())
        .param("at", Timestamp.from(signature.at()))
        .param("case", session.value())
        .update();
    return get(session);
  }

  private static MeetingSession session(ResultSet row, int index) throws SQLException {
    Timestamp signed = row.getTimestamp("signed_at");
    return new MeetingSession(
        CaseNumber.of(row.getString("case_number")),
        row.getString("body"),
        row.getInt("number"),
        row.getObject("meeting_date", LocalDate.class),
        row.getString("minutes_number"),
        signed == null ? null : signed.toInstant());
  }
}
