package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"admin", "gusu-justice.clerk", "gusu-market-supervision.leader", "sip-2"})
  void our_people_have_these_ids(String id) {
    assertThat(id).matches(SafeSettings.USERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gusu-justice", "gusu-justice.leader", "kind-office", "auditors"})
  void our_groups_have_these_ids(String id) {
    assertThat(id).matches(SafeSettings.GROUPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "camunda-admin",
        "*",
        "A",
        "a b",
        "a..b",
        "-a",
        "a-",
        "a/b",
        "a'b",
        "${a}",
        "李四",
        "a\n"
      })
  void no_other_id_is_taken(String id) {
    assertThat(id.matches(SafeSettings.USERS)).isFalse();
    assertThat(id.matches(SafeSettings.GROUPS)).isFalse();
  }
}
