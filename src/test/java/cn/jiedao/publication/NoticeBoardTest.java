package cn.jiedao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@Tag("INV-S-14")
class NoticeBoardTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final NoticeRows rows = mock(NoticeRows.class);
  private final Clock clock = mock(Clock.class);
  private final NoticeBoard board = new NoticeBoard(rows, clock);

  @Test
  void with_the_database_down_the_public_still_reads_and_searches_what_was_read_last() {
    readAtNoon(notice("食品安全协管员日常巡查", null), notice("河道保洁", null));
    databaseGoesDown(NOON.plusSeconds(60));

    assertThat(board.current().down()).isTrue();
    assertThat(board.current().notices()).hasSize(2);
    assertThat(board.search(List.of("河道")).notices()).hasSize(1);
    assertThat(board.search(List.of("河道", "食品")).notices()).isEmpty();
    assertThat(board.find("GG-2026-000001")).isPresent();
    verify(rows, times(2)).latest(anyInt());
  }

  @Test
  void a_notice_withdrawn_on_another_node_is_withdrawn_here_within_a_minute() {
    readAtNoon(notice("河道保洁", null));
    when(rows.latest(anyInt())).thenReturn(List.of(notice("河道保洁", NOON)));
    when(clock.instant()).thenReturn(NOON.plus(NoticeBoard.FRESH));
    assertThat(board.find("GG-2026-000001")).get().matches(Notice::isWithdrawn);
    assertThat(NoticeBoard.FRESH.plus(PublicPages.MAX_AGE)).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void what_was_withdrawn_is_not_found_by_its_text() {
    readAtNoon(notice("河道保洁", NOON));
    databaseGoesDown(NOON.plusSeconds(60));
    assertThat(board.search(List.of("正文")).notices()).isEmpty();
  }

  private void readAtNoon(Notice... notices) {
    when(clock.instant()).thenReturn(NOON);
    when(rows.latest(anyInt())).thenReturn(List.of(notices));
    board.hang();
  }

  private void databaseGoesDown(Instant at) {
    var down = new DataAccessResourceFailureException("down");
    when(clock.instant()).thenReturn(at);
    when(rows.latest(anyInt())).thenThrow(down);
    when(rows.search(any(), anyInt())).thenThrow(down);
  }

  private static Notice notice(String title, Instant withdrawnAt) {
    String shown = title + "\n\n正文\n";
    return new Notice(
        "GG-2026-000001",
        "transfer",
        "准入公告",
        title,
        "正文",
        List.of(),
        "gusu-justice",
        "姑苏区司法局",
        NOON,
        null,
        shown,
        NoticeText.sha256(shown),
        withdrawnAt,
        withdrawnAt == null ? null : "有误");
  }
}
