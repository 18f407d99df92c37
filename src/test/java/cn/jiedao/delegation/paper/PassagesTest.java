package cn.jiedao.delegation.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.delegation.paper.Passage.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reader of two versions sees the phrase that changed, and can trust that nothing else did. */
class PassagesTest {
  @Test
  void the_phrase_that_changed_is_marked_and_the_rest_is_kept() {
    assertThat(Passages.between("乙方应当报告，每季度一次。\n乙方应当归档。", "乙方应当报告，每月一次。\n乙方应当归档。"))
        .containsExactly(
            new Passage(Kind.KEPT, "乙方应当报告，"),
            new Passage(Kind.GONE, "每季度一次。"),
            new Passage(Kind.NEW, "每月一次。"),
            new Passage(Kind.KEPT, "\n乙方应当归档。"));
    assertThat(new Change("乙方的权利和义务", Passages.between("每季度一次。", "每月一次。")).asText())
        .isEqualTo("【乙方的权利和义务】\n删去：“每季度一次。”\n增加：“每月一次。”");
  }

  @Test
  void both_versions_can_be_read_from_what_differs() {
    var random = new Random(13);
    for (int i = 0; i < 200; i++) {
      String earlier = text(random);
      String later = text(random);
      List<Passage> passages = Passages.between(earlier, later);
      assertThat(without(passages, Kind.NEW)).isEqualTo(earlier);
      assertThat(without(passages, Kind.GONE)).isEqualTo(later);
      assertThat(Passages.between(earlier, earlier))
          .allMatch(passage -> passage.kind() == Kind.KEPT);
    }
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> "甲乙丙丁".charAt(random.nextInt(4)) + (random.nextBoolean() ? "，" : "。\n"))
        .collect(Collectors.joining());
  }

  private static String without(List<Passage> passages, Kind kind) {
    return passages.stream()
        .filter(passage -> passage.kind() != kind)
        .map(Passage::text)
        .collect(Collectors.joining());
  }
}
