package cn.jiedao.organization.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
  @ParameterizedTest
  @CsvSource({"沧浪,canglang", "双塔,shuangta", "吴门桥,wumenqiao", "金鸡湖,jinjihu", "绿苑,lvyuan"})
  void a_name_is_written_as_it_sounds(String stem, String pinyin) {
    assertThat(Pinyin.of(stem)).isEqualTo(pinyin);
  }

  @ParameterizedTest
  @CsvSource({
    "平江,萍江,true",
    "长桥,常桥,true",
    "长桥,掌桥,true",
    "平江,平疆,true",
    "平江,苏锦,false",
    "平江,平江路,false"
  })
  void names_sound_alike_if_one_reading_of_each_character_does(
      String one, String other, boolean alike) {
    assertThat(Pinyin.soundAlike(one, other)).isEqualTo(alike);
  }

  @Test
  void what_is_no_character_sounds_like_itself() {
    assertThat(Pinyin.of("A1")).isEqualTo("a1");
  }
}
