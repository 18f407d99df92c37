package cn.jiedao.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.ProposalVersion;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register itself refuses a transfer without its evidence, to the application's own database
 * user.
 */
@JiedaoTest
class TransferEvidenceIT {
  private static CaseNumber adopted;

  @Autowired private Review review;
  @Autowired private Cases cases;
  @Autowired private Resolutions resolutions;
  @Autowired private EvidenceOfCase evidence;
  @Autowired private Transfers transfers;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private Resolution resolution;
  private List<Evidence> complete;

  /** A case that was adopted and waits for its notice: everything is there but the effect. */
  @BeforeEach
  void aCaseThatWasAdopted() {
    if (adopted == null) {
      adopted = review.readyForMeeting("证据齐全的准入事项");
      review.fileTopic(adopted);
      review.schedule(adopted);
      review.meet(adopted, "adopted");
    }
    resolution = resolutions.latest(adopted).orElseThrow();
    complete = evidence.forResolution(resolution);
  }

  /** An entry as the delegate would make it, but for what a test changes. */
  private final class Entry {
    private List<String> offices = Review.OFFICES;
    private LocalDate from = LocalDate.now(clock);
    private LocalDate until;
    private String budgetLine = "2013816";
    private ProposalVersion proposal = cases.get(adopted).proposal();

    private Transfer with(Consumer<Entry> change) {
      change.accept(this);
      CaseHead head = cases.get(adopted);
      return new Transfer(
          adopted,
          head.title(),
          "巡查",
          head.applicant(),
          offices,
          from,
          until,
          LocalDate.now(clock),
          "公告〔2026〕1号",
          BigDecimal.TEN,
          BigDecimal.ONE,
          budgetLine,
          "集中培训",
          proposal,
          resolution.meetingDate());
    }
  }

  /** Enters and takes back, so that each test finds the register empty. */
  private void enter(Transfer transfer, List<Evidence> pieces) {
    transaction.executeWithoutResult(
        status -> {
          transfers.enter(transfer, pieces);
          database.sql("set constraints all immediate").update();
          status.setRollbackOnly();
        });
  }

  private void assertRefused(Transfer transfer, List<Evidence> pieces, String finding) {
    assertThatThrownBy(() -> enter(transfer, pieces))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(finding);
    assertThat(transfers.find(adopted)).isEmpty();
  }

  private List<Evidence> changed(Evidence.Kind kind, UnaryOperator<Evidence> change) {
    return complete.stream().map(e -> e.kind() == kind ? change.apply(e) : e).toList();
  }

  @Test
  @Tag("INV-12-1")
  void complete_evidence_is_accepted() {
    enter(new Entry().with(e -> {}), complete);
  }

  @ParameterizedTest
  @EnumSource(
      value = Evidence.Kind.class,
      names = {"OPINION", "LEGALITY", "RESOLUTION"})
  @Tag("INV-12-1")
  @Tag("INV-12-3")
  @Tag("INV-12-5")
  void a_missing_piece_is_refused(Evidence.Kind kind) {
    var pieces = new ArrayList<>(complete);
    pieces.remove(pieces.stream().filter(e -> e.kind() == kind).findFirst().orElseThrow());
    String invariant =
        switch (kind) {
          case OPINION -> "INV-12-3";
          case LEGALITY -> "INV-12-5";
          default -> "INV-12-1";
        };
    assertRefused(new Entry().with(e -> {}), pieces, invariant);
  }

  @Test
  @Tag("INV-12-3")
  void evidence_that_claims_another_version_than_its_step_is_refused() {
    var another = new ProposalVersion(99, "0".repeat(64));
    assertRefused(
        new Entry().with(e -> {}),
        changed(
            Evidence.Kind.COUNTERSIGN,
            e -> new Evidence(e.kind(), e.organization(), e.seq(), another)),
        "INV-12-3");
  }

  @Test
  @Tag("INV-12-1")
  void a_proposal_other_than_the_one_deliberated_is_refused() {
    var another = new ProposalVersion(99, "0".repeat(64));
    assertRefused(new Entry().with(e -> e.proposal = another), complete, "INV-12-1");
  }

  @Test
  @Tag("INV-12-11")
  void an_office_added_later_needs_its_own_opinion() {
    var more = new ArrayList<>(Review.OFFICES);
    more.add("gusu-canglang");
    assertRefused(new Entry().with(e -> e.offices = more), complete, "INV-12-3");
  }

  @Test
  @Tag("INV-12-2")
  void an_effect_before_meeting_or_publication_is_refused() {
    assertRefused(
        new Entry().with(e -> e.from = e.from.minusDays(1)),
        complete,
        "transfer_takes_effect_after_meeting_and_publication");
  }

  @Test
  @Tag("INV-12-12")
  void a_temporary_transfer_beyond_a_year_is_refused() {
    assertRefused(
        new Entry().with(e -> e.until = e.from.plusMonths(13)),
        complete,
        "temporary_transfer_has_an_end_within_a_year");
  }

  @Test
  @Tag("INV-12-8")
  void a_transfer_without_its_budget_line_is_refused() {
    assertRefused(
        new Entry().with(e -> e.budgetLine = ""), complete, "transfer_records_its_support");
  }

  @Test
  @Tag("INV-12-1")
  void nobody_changes_or_deletes_an_entry() {
    for (String change :
        List.of("update transfer set funds = 0", "delete from transfer", "delete from resolution"))
      assertThatThrownBy(() -> database.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
  }
}
