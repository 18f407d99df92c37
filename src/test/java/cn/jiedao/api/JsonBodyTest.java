package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {
  @Test
  void reads_plain_values_and_numbers_as_they_are() {
    assertThat(
            read("{\"a\": \"街道🚩\", \"b\": [1, 2.50, null, true], \"c\": {\"d\": -7}, \"e\": 1e3}"))
        .isEqualTo(
            Map.of(
                "a",
                "街道🚩",
                "b",
                Arrays.asList(1L, 2.5, null, true),
                "c",
                Map.of("d", -7L),
                "e",
                1000.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\": \"a\\u0000\"} | /title",
        "{\"title\": \"a\\ud800\"} | /title",
        "{\"title\": \"\\udc00\\ud800\"} | /title",
        "{\"offices\": [\"x\", \"\\u0000\"]} | /offices/1",
        "{\"a/b\": {\"c~\": \"\\u0000\"}} | /a~1b/c~0",
        "{\"a\\ud800\": 1} | ``",
        "{\"funds\": 1e999} | /funds",
        "{\"funds\": 1e-999999999} | /funds",
        "{\"funds\": 0.12345678901234567890123} | /funds",
        "{\"staff\": 12345678901234567890123} | /staff",
        "{\"a\": 1, \"a\": 2} | /a",
        "{\"a\": {\"b\": 1, \"b\": 2}} | /a/b",
        "{\"a\": } | /a",
        "{\"a\": NaN} | /a",
        "{\"a\": 1} {} | ``",
        "[1] | ``",
        "\"text\" | ``",
        "null | ``",
        "`` | ``",
      })
  void refuses_with_the_place(String body, String pointer) {
    assertThat(refused(body == null ? "" : body).errors())
        .extracting(Problem.Fault::pointer)
        .containsExactly(pointer == null ? "" : pointer);
  }

  @Test
  void refuses_what_is_deep_long_or_no_utf_8() {
    assertThat(refused("[".repeat(10_000)).status()).isEqualTo(400);
    assertThat(refused("{\"a\":".repeat(10_000)).detail()).contains("嵌套过深");
    assertThat(refused("{\"title\": \"" + "长".repeat(300_000) + "\"}").errors())
        .extracting(Problem.Fault::pointer)
        .containsExactly("/title");
    assertThat(refused("{\"" + "n".repeat(1000) + "\": 1}").status()).isEqualTo(400);
    assertThat(refused("{\"a\": [" + "1,".repeat(50_000) + "1]}").detail()).contains("内容过多");
    assertThat(refused(manyFields()).detail()).contains("字段过多");
    assertThat(refused("{\"n\": " + "9".repeat(1000) + "}").status()).isEqualTo(400);
    assertThat(refused("{\"title\": \"街道\"}".getBytes(StandardCharsets.UTF_16)).detail())
        .contains("UTF-8");
    assertThat(
            refused(new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'}).detail())
        .contains("UTF-8");
  }

  private static String manyFields() {
    return IntStream.range(0, 1000)
        .mapToObj(i -> "\"f" + i + "\": 1")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Map<String, Object> read(String body) {
    return JsonBody.fields(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refused(String body) {
    return refused(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refused(byte[] body) {
    Refused refused = catchThrowableOfType(Refused.class, () -> JsonBody.fields(body));
    assertThat(refused).isNotNull();
    assertThat(List.of(400, 413)).contains(refused.problem().status());
    return refused.problem();
  }
}
