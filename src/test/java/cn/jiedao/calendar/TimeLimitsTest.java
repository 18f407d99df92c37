package cn.jiedao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class TimeLimitsTest {
  private final TimeLimits limits = new TimeLimits(new ClassPathResource("limits/limits.dmn"));

  @Test
  void a_limit_is_what_the_table_says_with_its_source() {
    assertThat(limits.of("giveOpinion", false)).isEqualTo(new TimeLimit(10, 7, "ordinary"));
    assertThat(limits.of("giveOpinion", true)).isEqualTo(new TimeLimit(5, 3, "urgent"));
    assertThat(limits.of("acceptApplication", true))
        .isEqualTo(new TimeLimit(5, null, "by analogy"));
  }

  @Test
  void a_step_without_a_limit_has_none_and_one_that_needs_it_is_a_fault() {
    assertThat(limits.find("chat", false)).isEmpty();
    assertThatThrownBy(() -> limits.of("chat", false)).hasMessageContaining("chat 的期限");
  }
}
