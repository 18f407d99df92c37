package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our texts of Camunda's web apps, beside the English ones of the version in use. */
class ChineseTextsTest {
  private static final String APPS = "META-INF/resources/webjars/camunda/app/";
  private static final Path LATIN_WORDS = Path.of("src/test/resources/webapps/latin-words.txt");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|%[a-zA-Z]");
  private static final Pattern MARKUP = Pattern.compile("</?[a-z][^>]*>|&[a-z]+;");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void each_english_text_has_a_chinese_one_and_none_is_left_over(String app) throws IOException {
    assertThat(texts(app, "zh").keySet()).isEqualTo(texts(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void placeholders_are_the_same(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    texts(app, "zh")
        .forEach(
            (key, text) ->
                assertThat(found(PLACEHOLDER, text))
                    .as(key)
                    .isEqualTo(found(PLACEHOLDER, english.get(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void no_text_is_left_in_english(String app) throws IOException {
    var known = new HashSet<>(Files.readAllLines(LATIN_WORDS));
    Map<String, String> english = texts(app, "en");
    texts(app, "zh")
        .forEach(
            (key, text) -> {
              if (isDatePattern(key)) return;
              List<String> latin = found(WORD, shown(text));
              assertThat(latin).as("%s: %s", key, text).allMatch(known::contains);
              boolean sayable = !found(WORD, shown(english.get(key))).isEmpty();
              if (sayable && latin.isEmpty() && !shown(text).isBlank())
                assertThat(text).as(key).containsPattern(HAN);
            });
  }

  private static boolean isDatePattern(String key) {
    return key.startsWith("dateLocales.calendar.") || key.startsWith("dateLocales.longDateFormat.");
  }

  /** What a reader sees of it, but for what is put into its places. */
  private static String shown(String text) {
    return PLACEHOLDER.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll("");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(one -> one.replace(" ", ""))
        .sorted()
        .toList();
  }

  private static Map<String, String> texts(String app, String language) throws IOException {
    String file = APPS + app + "/locales/" + language + ".json";
    try (var stream = ChineseTextsTest.class.getClassLoader().getResourceAsStream(file)) {
      assertThat(stream).as(file).isNotNull();
      String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var texts = new TreeMap<String, String>();
      collect("", new ObjectMapper().readTree(json.replace("\uFEFF", "")), texts);
      return texts;
    }
  }

  private static void collect(String key, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) texts.put(key, node.asText());
    for (Map.Entry<String, JsonNode> entry : node.properties())
      collect(key.isEmpty() ? entry.getKey() : key + "." + entry.getKey(), entry.getValue(), texts);
    for (int i = 0; node.isArray() && i < node.size(); i++)
      collect(key + "." + i, node.get(i), texts);
  }
}
