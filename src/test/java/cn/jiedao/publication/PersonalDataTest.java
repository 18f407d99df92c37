package cn.jiedao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("INV-S-12")
class PersonalDataTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系人身份证11010519491231002X。",
        "证件 110105 19491231 002x",
        "手机13812345678，",
        "请打138 1234 5678",
        "账号6222021001116245702",
        "卡号 4111-1111-1111-1111"
      })
  void a_number_of_a_person_is_found_and_never_repeated_in_full(String text) {
    assertThat(PersonalData.in(text)).hasSize(1);
    assertThat(PersonalData.in(text).get(0)).doesNotContainPattern("\\d{5}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话 0512-65221234，12345",
        "苏府复〔2021〕104号，公告 GG-2026-000001，案号 ZR-320508-2026-000123",
        "2026-01-05 2026-02-01 每年 12000 件次，资金 1234567890123456 分",
        "统一社会信用代码 91320508MA1XXXXX0K，编号 110105194912310021"
      })
  void what_identifies_nobody_may_be_published(String text) {
    assertThat(PersonalData.in(text)).isEmpty();
  }
}
