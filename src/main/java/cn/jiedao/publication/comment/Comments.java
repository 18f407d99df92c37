package cn.jiedao.publication.comment;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.organization.Actor;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.comment.CommentRows.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of what the public wrote; appended while a solicitation is open, never changed. */
@Component
public class Comments {
  private final CommentRows rows;
  private final CommentSummaries summaries;
  private final Clock clock;

  Comments(CommentRows rows, CommentSummaries summaries, Clock clock) {
    this.rows = rows;
    this.summaries = summaries;
    this.clock = clock;
  }

  /** How many were received on a notice, by whichever way. */
  public int count(String notice) {
    return rows.count(notice);
  }

  public Map<Way, Integer> countsByWay(String notice) {
    return rows.byWay(notice);
  }

  /** All of them, the earliest first: for the officers of the case only. */
  public List<Comment> of(String notice) {
    return rows.of(notice);
  }

  /** What became of them, once an officer has said so. */
  public Optional<CommentSummary> summary(String notice) {
    return summaries.of(notice);
  }

  /** The numbers of the letters that were entered before. */
  public Set<String> references(String notice) {
    return rows.references(notice);
  }

  Optional<LocalDate> received(String notice, String receipt) {
    return rows.received(notice, receipt);
  }

  /**
   * Takes what somebody wrote on the page of an open solicitation.
   *
   * @param form of the page: sent twice, it is still one opinion, with one receipt
   * @return the number of the receipt
   */
  @Transactional
  public String take(Notice asked, Opinion opinion, String form) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, WorkingDays.ZONE);
    String receipt = Receipts.next(today);
    var origin = new Origin(Way.ONLINE, today, form, null, null);
    return rows.insert(receipt, asked, origin, opinion, now)
        ? receipt
        : rows.receiptOf(form).orElseThrow();
  }

  /**
   * Enters the letters of one file, all of them or none.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException for one that came outside the
   *     period, or was entered before
   */
  @Transactional
  public void enter(Notice asked, String file, List<Letter> letters, Actor actor) {
    Instant now = clock.instant();
    long entered = rows.insertImport(asked.number(), file, letters.size(), actor, now);
    for (Letter letter : letters) {
      var origin = new Origin(letter.way(), letter.receivedOn(), null, letter.reference(), entered);
      rows.insert(Receipts.next(letter.receivedOn()), asked, origin, letter.opinion(), now);
    }
  }
}
