package cn.jiedao.establishment;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which offices, communities and names the open changes have in hand: each at most one (INV-4-9).
 * Held from the application until the change took effect, or came to nothing.
 */
@Component
public class ChangeClaims {
  private final JdbcClient database;
  private final Cases cases;
  private final Proposals proposals;
  private final ConcernedOffices concerned;
  private final Clock clock;

  ChangeClaims(
      JdbcClient database,
      Cases cases,
      Proposals proposals,
      ConcernedOffices concerned,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.proposals = proposals;
    this.concerned = concerned;
    this.clock = clock;
  }

  /** Claims what the proposal in force names, and gives back what it no longer does. */
  public void claim(CaseNumber number) {
    CaseHead head = cases.get(number);
    ChangeProposal proposal = ChangeProposal.of(proposals.facts(number));
    database
        .sql(
            """
            insert into change_application (case_number, applicant, new_name, earlier_case)
            values (:number, :applicant, :name, :earlier)
            on conflict (case_number) do update set new_name = excluded.new_name, earlier_case = excluded.earlier_case
            """)
        .param("number", number.value())
        .param("applicant", head.applicant())
        .param("name", proposal.newName(), Types.VARCHAR)
        .param("earlier", proposal.earlierCase(), Types.VARCHAR)
        .update();
    claim("change_claim", "office", number, concerned.of(proposal));
    claim("change_claim_community", "community", number, proposal.movedCommunities());
  }

  private void claim(String table, String column, CaseNumber number, List<String> wanted) {
    database
        .sql(
            "update %s set released_at = :now where case_number = :number and released_at is null and not %s = any(:wanted)"
                .formatted(table, column))
        .param("now", Timestamp.from(clock.instant()))
        .param("number", number.value())
        .param("wanted", wanted.toArray(String[]::new))
        .update();
    for (String one : wanted)
      database
          .sql(
              """
              insert into %s (case_number, %s) values (:number, :one)
              on conflict (case_number, %2$s) do update set released_at = null
              """
                  .formatted(table, column))
          .param("number", number.value())
          .param("one", one)
          .update();
  }

  /** Gives back everything: the change took effect, or came to nothing. */
  public void release(CaseNumber number) {
    for (String table : List.of("change_application", "change_claim", "change_claim_community"))
      database
          .sql(
              "update %s set released_at = :now where case_number = :number and released_at is null"
                  .formatted(table))
          .param("now", Timestamp.from(clock.instant()))
          .param("number", number.value())
          .update();
  }

  /** The offices that another open change has in hand, each with the number of its case. */
  public Map<String, String> officesElsewhere(Collection<String> offices, CaseNumber own) {
    return elsewhere("change_claim", "office", offices, own);
  }

  /** The communities that another open change moves, each with the number of its case. */
  public Map<String, String> communitiesElsewhere(Collection<String> communities, CaseNumber own) {
    return elsewhere("change_claim_community", "community", communities, own);
  }

  /** The name that another open change gives, with the number of its case. */
  public Map<String, String> namesElsewhere(Collection<String> names, CaseNumber own) {
    return elsewhere("change_application", "new_name", names, own);
  }

  private Map<String, String> elsewhere(
      String table, String column, Collection<String> asked, CaseNumber own) {
    return database
        .sql(
            """
            select %s, case_number from %s where released_at is null and %1$s = any(:asked)
              and case_number is distinct from :own
            """
                .formatted(column, table))
        .param("asked", asked.toArray(String[]::new))
        .param("own", own == null ? null : own.value(), Types.VARCHAR)
        .query((row, at) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
