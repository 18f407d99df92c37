package cn.jiedao.casefile;

import cn.jiedao.casefile.Chains.Break;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the versions of a proposal against their hashes, and these against the steps that name
 * them: opinions and resolutions speak of the version they were given on.
 */
@Component
class ProposalHashes {
  private record Version(int version, int seq, String facts, String hash, String named) {}

  private final JdbcClient database;

  ProposalHashes(JdbcClient database) {
    this.database = database;
  }

  Optional<Break> verify(CaseNumber number) {
    return database
        .sql(
            """
            select p.version, p.seq, p.facts::text as facts, p.hash,
              coalesce(min(s.proposal_hash), max(h.proposal_hash)) as named
            from case_proposal p join case_head h on h.number = p.case_number
            left join case_step s on s.case_number = p.case_number and s.proposal_version = p.version
            where p.case_number = :number group by p.case_number, p.version order by p.version
            """)
        .param("number", number.value())
        .query(Version.class)
        .list()
        .stream()
        .filter(version -> !holds(number, version))
        .findFirst()
        .map(version -> new Break(number, version.seq(), "方案第 " + version.version() + " 版被改动"));
  }

  private boolean holds(CaseNumber number, Version version) {
    String content =
        "{\"documents\":%s,\"facts\":%s}"
            .formatted(documents(number, version.seq()), version.facts());
    return CanonicalJson.sha256(content).equals(version.hash())
        && Objects.equals(version.named(), version.hash());
  }

  /**
   * Kind → hash of the documents in force when the step was taken: those whose own step stands
   * before it in the chain, whatever the clocks of the nodes said.
   */
  private String documents(CaseNumber number, int seq) {
    var documents = new TreeMap<String, Object>();
    database
        .sql(
            """
            select distinct on (d.kind) d.kind, d.sha256 from document d
            join case_step s on s.case_number = d.case_number and s.seq = :seq
            left join lateral (
              select c.seq from case_step_content c
              where c.case_number = d.case_number and c.answers -> 'document' ->> 'id' = d.id::text) kept on true
            where d.case_number = :number and d.state = 'available' and d.of_proposal
              and coalesce(kept.seq < s.seq, date_trunc('milliseconds', d.at) <= s.at)
            order by d.kind, d.version desc
            """)
        .param("number", number.value())
        .param("seq", seq)
        .query(
            row -> {
              documents.put(row.getString("kind"), row.getString("sha256"));
            });
    return CanonicalJson.write(documents);
  }
}
