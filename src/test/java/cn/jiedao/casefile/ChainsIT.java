package cn.jiedao.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.casefile.document.Files;
import cn.jiedao.organization.Actors;
import cn.jiedao.transfer.Review;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Whoever owns the tables can change them, but not unseen. Every edit is rolled back. */
@JiedaoTest
@Tag("INV-S-9")
class ChainsIT {
  private static final String MINE = " where case_number = :number and seq = :seq";

  @Autowired private Officers officers;
  @Autowired private Actors actors;
  @Autowired private Documents documents;
  @Autowired private Flyway flyway;
  @Autowired private Clock clock;

  private JdbcClient owner;
  private DataSourceTransactionManager transactions;
  private TransactionStatus transaction;
  private Chains chains;
  private Anchors anchors;
  private CaseNumber number;

  @BeforeEach
  void caseOfFourSteps() {
    String clerk = Review.APPLICANT;
    number = officers.start(clerk, "task-transfer-review", Review.application("食品安全协管员日常巡查"));
    store(clerk, "special-statement");
    store(clerk, "workload-estimate");
    officers.submit(clerk, number, "submitMaterials", Review.nature());
    var source = flyway.getConfiguration().getDataSource();
    owner = JdbcClient.create(source);
    chains = new Chains(owner, new ProposalHashes(owner));
    anchors = new Anchors(owner, Clock.offset(clock, Duration.ofHours(1)));
    transactions = new DataSourceTransactionManager(source);
    begin();
    assertThat(chains.verify(number)).isEmpty();
  }

  private void store(String clerk, String kind) {
    officers.as(
        clerk,
        () ->
            documents.store(
                number,
                kind,
                "a.txt",
                Files.stream(Files.text(kind)),
                actors.current(),
                true,
                Secrecy.INTERNAL));
  }

  private void begin() {
    transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    for (String key :
        List.of(
            "case_step_content drop constraint case_step_content_case_number_seq_fkey",
            "case_proposal drop constraint case_proposal_case_number_seq_fkey",
            "case_step drop constraint step_names_a_version_of_its_case",
            "case_head disable trigger case_never_goes_back"))
      owner.sql("alter table " + key).update();
  }

  @AfterEach
  void undo() {
    transactions.rollback(transaction);
  }

  private void edit(String sql, int seq) {
    assertThat(owner.sql(sql).param("number", number.value()).param("seq", seq).update())
        .as(sql)
        .isPositive();
  }

  private void assertBroken(int seq, String what) {
    assertThat(chains.verify(number)).contains(new Chains.Break(number, seq, what));
  }

  @Test
  void a_changed_record_is_named() {
    edit("update case_step set person_name = person_name || ' '" + MINE, 2);
    assertBroken(2, "记录被改动");
  }

  @Test
  void a_report_sets_each_hash_as_recorded_beside_the_one_computed_anew() {
    assertThat(chains.report(number).links())
        .hasSize(4)
        .allMatch(link -> link.finding() == null)
        .allMatch(link -> link.previous().holds() && link.own().holds() && link.content().holds());
    edit("update case_step set person_name = person_name || ' '" + MINE, 2);
    edit("delete from case_step_content" + MINE, 3);
    ChainReport report = chains.report(number);
    assertThat(report.broken()).contains(new Chains.Break(number, 2, "记录被改动"));
    assertThat(report.links().get(1).own().holds()).isFalse();
    assertThat(report.links().get(1).finding()).isEqualTo("记录被改动");
    assertThat(report.links().get(2).content()).isNull();
    assertThat(report.links().get(2).finding()).isEqualTo("内容缺失");
    assertThat(report.head().holds()).isTrue();
  }

  @Test
  void a_changed_answer_is_named() {
    edit(
        "update case_step_content set answers = replace(answers::text, '450', '451')::json" + MINE,
        1);
    assertBroken(1, "内容被改动");
  }

  @Test
  void an_answer_taken_away_is_named_unless_an_act_of_the_chain_says_so() {
    edit("delete from case_step_content" + MINE, 3);
    assertBroken(3, "内容缺失");
  }

  @Test
  void a_step_taken_out_of_the_middle_is_named() {
    edit("delete from case_step" + MINE, 2);
    assertBroken(2, "缺少第 2 步");
  }

  @Test
  void steps_in_another_order_are_named() {
    for (var move : List.of(new int[] {2, 100}, new int[] {3, 2}, new int[] {100, 3}))
      for (String table : List.of("case_step", "case_step_content"))
        edit("update " + table + " set seq = " + move[1] + MINE, move[0]);
    assertBroken(2, "与上一步不衔接");
  }

  @Test
  void a_tail_cut_off_is_named() {
    edit("delete from case_step" + MINE, 4);
    assertBroken(4, "链尾与案卷首页不一致");
  }

  @Test
  void a_changed_proposal_is_named() {
    edit(
        "update case_proposal set facts = replace(facts::text, '450', '451')::json where case_number = :number and version = 2 and seq <= :seq",
        4);
    assertBroken(4, "方案第 2 版被改动");
  }

  @Test
  void a_tail_cut_off_together_with_the_head_does_not_fit_its_anchor() {
    anchors.anchor();
    assertThat(anchors.firstBroken()).isEmpty();
    edit(
        "update case_head set steps = :seq, chain = (select hash from case_step where case_number = :number and seq = :seq), proposal_version = 1, proposal_hash = (select hash from case_proposal where case_number = :number and version = 1) where number = :number",
        3);
    edit("delete from case_proposal" + MINE, 4);
    edit("delete from case_step" + MINE, 4);
    assertThat(chains.verify(number)).isEmpty();
    assertThat(anchors.firstBroken()).isPresent();
  }

  @Test
  void the_command_prints_the_broken_row_and_ends_with_one() {
    var command = new VerifyChains(chains, anchors, null);
    assertThat(printed(command, null)).doesNotContain(number.value());
    edit("update case_step set label = 'x'" + MINE, 3);
    assertThat(printed(command, 1)).contains("案卷 " + number + " 第 3 步：记录被改动");
  }

  private static String printed(VerifyChains command, Integer exit) {
    var out = new ByteArrayOutputStream();
    int ended = command.report(new PrintStream(out, true, StandardCharsets.UTF_8));
    if (exit != null) assertThat(ended).isEqualTo(exit);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void fifty_random_edits_are_all_found() {
    long seed = System.nanoTime();
    System.out.println("ChainsIT seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      String edit = randomEdit(random);
      int seq = 1 + random.nextInt(4);
      edit(edit, seq);
      assertThat(chains.verify(number)).as("seed %s: %s at %s", seed, edit, seq).isPresent();
      undo();
      begin();
    }
  }

  private static String randomEdit(Random random) {
    var columns =
        List.of(
            "process",
            "element",
            "label",
            "person",
            "person_name",
            "organization",
            "content_hash",
            "previous",
            "hash");
    String column = columns.get(random.nextInt(columns.size()));
    return switch (random.nextInt(6)) {
      case 0 ->
          "update case_step set at = at + interval '%d ms'".formatted(1 + random.nextInt(9)) + MINE;
      case 1 -> "update case_step set proposal_version = proposal_version + 1" + MINE;
      case 2 -> "delete from case_step" + MINE;
      case 3 -> "update case_step_content set answers = (answers::text || ' ')::json" + MINE;
      default ->
          "update case_step set %s = overlay(%1$s placing chr(ascii(substr(%1$s, %d, 1)) + 1) from %2$d for 1)"
                  .formatted(column, 1 + random.nextInt(2))
              + MINE;
    };
  }
}
