package cn.jiedao.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Chromium;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A form is one contract: whatever the form of the tab 办理 (form-js) lets an officer submit, the
 * engine takes, and whatever it holds back or drops, the engine refuses.
 */
class FormsAgreeBrowserIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROUNDS = Boolean.getBoolean("jiedao.full") ? 200 : 20;
  private static final long SEED = Long.getLong("jiedao.forms.seed", System.currentTimeMillis());
  private static final OptionSource OPTIONS =
      name -> List.of(new Option(name + "-one", "甲"), new Option(name + "-two", "乙"));

  /** Shows the form once for each answers, with these in it, and presses each button. */
  private static final String SUBMIT =
      """
      async ([schema, all]) => {
        document.body.replaceChildren();
        const forms = [];
        for (const data of JSON.parse(all)) {
          const container = document.body.appendChild(document.createElement('div'));
          const house = new House.HouseForm(container);
          await house.show({ schema: JSON.parse(schema), data });
          forms.push(house.form);
        }
        for (let frame = 0; frame < 5; frame++)
          await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));
        const submitted = forms.map(form => form.submit());
        forms.forEach(form => form.destroy());
        return JSON.stringify(submitted);
      }
      """;

  private static Chromium chromium;
  private static Page page;

  @BeforeAll
  static void open() throws Exception {
    Path library = Path.of("target/form-js.js");
    var bundling = new ProcessBuilder("node", "tools/forms/bundle.mjs", library.toString());
    assertThat(bundling.inheritIO().start().waitFor()).as("tools/forms/bundle.mjs").isZero();
    chromium = new Chromium();
    page = chromium.screen().newPage();
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(library));
    System.out.printf("Forms: seed %d (-Djiedao.forms.seed), %d rounds each%n", SEED, ROUNDS);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void what_form_js_submits_the_engine_takes_and_what_it_holds_back_the_engine_refuses(Path file)
      throws IOException {
    var form = FormContract.parse(Files.readAllBytes(file));
    JsonNode schema = JSON.readTree(form.served(OPTIONS, Optional.empty()));
    List<FormField> fields = FormField.of(schema.path("components"));
    var asked = fields.stream().filter(f -> form.editable().contains(f.key())).toList();
    var random = new Random(SEED * 31 + file.hashCode());
    var answers = new Answers(asked, OPTIONS, random);
    var facts = new LinkedHashMap<String, Object>();
    for (FormField field : fields)
      if (!asked.contains(field)) facts.put(field.key(), answers.right(field));
    var given = new ArrayList<Map<String, Object>>();
    for (int round = 0; round < ROUNDS; round++)
      given.add(round % 2 == 0 ? visible(form, answers.right(), facts) : answers.wrong());
    List<List<String>> heldBack = heldBack(schema, facts, given);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> refused =
          form.check(given.get(round), facts, OPTIONS).violations().stream()
              .map(Violation::message)
              .toList();
      assertThat(refused.isEmpty())
          .as(
              "%s: %s%nengine: %s%nform-js: %s",
              file, given.get(round), refused, heldBack.get(round))
          .isEqualTo(heldBack.get(round).isEmpty());
    }
  }

  /** As an officer fills in a list: two rows, the first taken away again, the rest submitted. */
  @Test
  void rows_of_a_list_are_added_filled_in_removed_and_submitted() throws IOException {
    String file = Files.readString(Path.of("src/test/resources/forms/list.form"));
    page.evaluate(
        """
        async schema => {
          document.body.replaceChildren();
          window.house = new House.HouseForm(document.body.appendChild(document.createElement('div')));
          await house.show({ schema: JSON.parse(schema), data: {} });
        }
        """,
        file);
    var items = page.getByLabel(Pattern.compile("^项目"));
    items.first().fill("购买设备");
    page.getByText("添加一行").click();
    items.nth(1).fill("人员培训");
    page.getByLabel(Pattern.compile("^金额")).nth(1).fill("12.5");
    assertThat(page.evaluate("async () => JSON.stringify(await house.answers())"))
        .isEqualTo("null");
    assertThat(page.getByText("不能为空").count()).isEqualTo(1);
    page.getByLabel("删除第 1 行").click();
    String answers = (String) page.evaluate("async () => JSON.stringify(await house.answers())");
    assertThat(answers).isEqualTo("{\"items\":[{\"item\":\"人员培训\",\"amount\":12.5}]}");
    assertThat(page.locator("body").innerText()).doesNotContainPattern("[A-Za-z]{2,}");
    var checked =
        FormContract.parse(file.getBytes(UTF_8))
            .check(JSON.readValue(answers, new TypeReference<>() {}), Map.of(), OPTIONS);
    assertThat(checked.violations()).isEmpty();
  }

  /** Without what its conditions hide. */
  private static Map<String, Object> visible(
      FormContract form, Map<String, Object> all, Map<String, Object> facts) {
    var visible = new LinkedHashMap<>(all);
    form.check(all, facts, OPTIONS).violations().stream()
        .filter(violation -> violation.message().contains("不需要填写"))
        .forEach(violation -> visible.remove(violation.field()));
    return visible;
  }

  private static List<List<String>> heldBack(
      JsonNode schema, Map<String, Object> facts, List<Map<String, Object>> given)
      throws IOException {
    var shown = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> answers : given) {
      shown.add(new LinkedHashMap<>(facts));
      shown.get(shown.size() - 1).putAll(answers);
    }
    var forms = List.of(JSON.writeValueAsString(schema), JSON.writeValueAsString(shown));
    JsonNode submitted = JSON.readTree((String) page.evaluate(SUBMIT, forms));
    var heldBack = new ArrayList<List<String>>();
    for (int i = 0; i < given.size(); i++) heldBack.add(heldBack(submitted.get(i), given.get(i)));
    return heldBack;
  }

  /** What form-js complains of, or leaves out of what it submits. */
  private static List<String> heldBack(JsonNode submitted, Map<String, Object> given) {
    var heldBack = new ArrayList<String>();
    submitted.path("errors").properties().forEach(error -> heldBack.add(error.toString()));
    given.forEach(
        (key, value) -> {
          JsonNode kept = submitted.path("data").path(key);
          boolean nothing = value == null || "".equals(value);
          if (!nothing && !same(kept, JSON.valueToTree(value)))
            heldBack.add(key + " becomes " + kept);
        });
    return heldBack;
  }

  private static boolean same(JsonNode kept, JsonNode sent) {
    return kept.isNumber() && sent.isNumber()
        ? kept.decimalValue().compareTo(sent.decimalValue()) == 0
        : Objects.equals(kept, sent);
  }
}
