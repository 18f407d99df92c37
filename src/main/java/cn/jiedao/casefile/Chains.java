package cn.jiedao.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the chains of cases from their first step and names the first broken row. */
@Component
public class Chains {
  /**
   * Where a chain is broken.
   *
   * @param seq sequence number of the first step that does not fit, or of the step that is missing
   */
  public record Break(CaseNumber caseNumber, int seq, String what) {}

  private record Row(Link link, String hash, String content) {}

  private static final String DESTROY = "destroyContent";

  private final JdbcClient database;
  private final ProposalHashes proposals;

  Chains(JdbcClient database, ProposalHashes proposals) {
    this.database = database;
    this.proposals = proposals;
  }

  /** Every broken chain of the house; empty when all hold. */
  public List<Break> verifyAll() {
    return database
        .sql("select number from case_head order by number")
        .query(String.class)
        .list()
        .stream()
        .flatMap(number -> verify(CaseNumber.of(number)).stream())
        .toList();
  }

  int count() {
    return database.sql("select count(*) from case_head").query(Integer.class).single();
  }

  /** The chain itself, for whoever takes the case out of the house. */
  public List<StepRecord> records(CaseNumber number) {
    return rows(number).stream()
        .map(row -> new StepRecord(row.link().parts(), row.hash(), row.content()))
        .toList();
  }

  /** The first row of a case that does not fit; empty when its whole chain holds. */
  public Optional<Break> verify(CaseNumber number) {
    List<Row> rows = rows(number);
    Set<Integer> destroyed = destroyed(rows);
    String previous = CanonicalJson.sha256(number.value());
    int seq = 0;
    for (Row row : rows) {
      seq++;
      String what = finding(row, seq, previous, destroyed.contains(seq));
      if (what != null) return Optional.of(new Break(number, seq, what));
      previous = row.hash();
    }
    return head(number, seq, previous).or(() -> proposals.verify(number));
  }

  /** Every link as it stands and as it ought to be. */
  public ChainReport report(CaseNumber number) {
    List<Row> rows = rows(number);
    Set<Integer> destroyed = destroyed(rows);
    var links = new ArrayList<ChainReport.Checked>();
    String previous = CanonicalJson.sha256(number.value());
    for (Row row : rows) {
      int seq = links.size() + 1;
      links.add(checked(row, previous, finding(row, seq, previous, destroyed.contains(seq))));
      previous = row.hash();
    }
    String chain =
        database
            .sql("select chain from case_head where number = :number")
            .param("number", number.value())
            .query(String.class)
            .single();
    return new ChainReport(links, new ChainReport.Hash(chain, previous), verify(number));
  }

  private static ChainReport.Checked checked(Row row, String previous, String finding) {
    Link link = row.link();
    return new ChainReport.Checked(
        link.seq(),
        link.at(),
        link.label(),
        link.personName(),
        link.organization(),
        new ChainReport.Hash(link.previous(), previous),
        new ChainReport.Hash(row.hash(), link.hash()),
        row.content() == null
            ? null
            : new ChainReport.Hash(link.contentHash(), CanonicalJson.sha256(row.content())),
        finding);
  }

  private static String finding(Row row, int seq, String previous, boolean destroyed) {
    Link link = row.link();
    if (link.seq() != seq) return "缺少第 " + seq + " 步";
    if (!link.previous().equals(previous)) return "与上一步不衔接";
    if (!link.hash().equals(row.hash())) return "记录被改动";
    if (row.content() == null) return destroyed ? null : "内容缺失";
    return CanonicalJson.sha256(row.content()).equals(link.contentHash()) ? null : "内容被改动";
  }

  /** Content may be destroyed, but only by an act that the chain itself records. */
  private static Set<Integer> destroyed(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.link().element().equals(DESTROY) && row.content() != null)
        .map(row -> CanonicalJson.read(row.content()).get("seq"))
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast)
        .collect(Collectors.toSet());
  }

  private Optional<Break> head(CaseNumber number, int steps, String last) {
    return database
        .sql("select steps, chain from case_head where number = :number")
        .param("number", number.value())
        .query(
            (row, i) ->
                row.getInt(1) == steps && row.getString(2).equals(last)
                    ? null
                    : new Break(number, steps + 1, "链尾与案卷首页不一致"))
        .list()
        .stream()
        .filter(found -> found != null)
        .findFirst();
  }

  private List<Row> rows(CaseNumber number) {
    return database
        .sql(
            """
            select s.*, c.answers::text as content from case_step s
            left join case_step_content c on c.case_number = s.case_number and c.seq = s.seq
            where s.case_number = :number order by s.seq
            """)
        .param("number", number.value())
        .query(Chains::row)
        .list();
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    var link =
        new Link(
            row.getString("previous"),
            row.getString("case_number"),
            row.getInt("seq"),
            CaseRows.instant(row, "at"),
            row.getString("kind"),
            row.getString("process"),
            row.getString("element"),
            row.getString("label"),
            row.getString("task"),
            row.getString("person"),
            row.getString("person_name"),
            row.getString("organization"),
            row.getString("on_behalf_of"),
            row.getString("client"),
            row.getInt("proposal_version"),
            row.getString("proposal_hash"),
            row.getString("content_hash"));
    return new Row(link, row.getString("hash"), row.getString("content"));
  }
}
