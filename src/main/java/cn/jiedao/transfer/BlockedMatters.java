package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Matters that a meeting rejected: the same content from the same department is refused for a
 * while, whatever it is called (INV-12-9).
 */
@Component
class BlockedMatters {
  /** A matter that is blocked, and until when. */
  record BlockedMatter(String caseNumber, String title, LocalDate blockedUntil) {}

  private final JdbcClient database;
  private final Cases cases;
  private final Proposals proposals;
  private final Clock clock;
  private final int months;

  BlockedMatters(
      JdbcClient database,
      Cases cases,
      Proposals proposals,
      Clock clock,
      @Value("${jiedao.transfer.blocked-months:6}") int months) {
    this.database = database;
    this.cases = cases;
    this.proposals = proposals;
    this.clock = clock;
    this.months = months;
  }

  void block(CaseNumber number) {
    CaseHead head = cases.get(number);
    database
        .sql(
            """
            insert into blocked_matter values (:number, :department, wording(:matter), :title, :until)
            on conflict do nothing
            """)
        .param("number", number.value())
        .param("department", head.applicant())
        .param("matter", proposals.facts(number).get("matter").toString())
        .param("title", head.title())
        .param("until", LocalDate.now(clock).plusMonths(months))
        .update();
  }

  /** Whether a department's matter is blocked today; spaces and punctuation make no other one. */
  Optional<BlockedMatter> find(String department, String matter) {
    return database
        .sql(
            """
            select case_number, title, blocked_until from blocked_matter
            where department = :department and content = wording(:matter) and blocked_until > :today
            order by blocked_until desc limit 1
            """)
        .param("department", department)
        .param("matter", matter)
        .param("today", LocalDate.now(clock))
        .query(BlockedMatter.class)
        .optional();
  }
}
