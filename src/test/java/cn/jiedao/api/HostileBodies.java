package cn.jiedao.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bodies that no honest system sends. */
final class HostileBodies {
  private static final List<String> NOT_JSON =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "\"text\"",
          "42",
          "{\"a\":}",
          "{\"a\":1,}",
          "{'a':1}",
          "{\"a\":1}{\"b\":2}",
          "{\"title\":NaN}",
          "<xml/>",
          "\0",
          "\uFEFF{}",
          "{\"a\":1e999999999}",
          "{\"a\":0" + "1".repeat(2000) + "}",
          "{\"title\":\"a\",\"title\":\"b\"}");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e30",
          "12345678901234567890",
          "\"\\u0000\"",
          "\"a\\ud800b\"",
          "{}",
          "[]",
          "[[[]]]",
          "{\"$ref\":\"#\"}",
          "\"${7*7}\"",
          "\"=1+1\"",
          "[1,2,3]",
          "[\"nobody\"]",
          "\"2026-13-45\"",
          "0.1e-400",
          "\"<script>alert(1)</script>\"",
          "\"'; drop table case_head; --\"");
  private static final int MILLION = 1_000_000;

  private final Random random;

  HostileBodies(Random random) {
    this.random = random;
  }

  HostileCall json(HostileCall call, ObjectNode form) {
    return switch (random.nextInt(8)) {
      case 0 -> text(call, NOT_JSON.get(random.nextInt(NOT_JSON.size())), "no JSON object");
      case 1 ->
          text(call, "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "nested 10,000 deep");
      case 2 ->
          call.withBody(
                  new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
              .named("broken UTF-8");
      case 3 ->
          text(call, field(form, "title", "\"" + "长".repeat(MILLION / 3) + "\""), "a text of 1 MB");
      case 4 -> text(call, field(form, "undeclared" + random.nextInt(9), "1"), "an unknown field");
      default -> spoilt(call, form);
    };
  }

  private HostileCall spoilt(HostileCall call, ObjectNode form) {
    if (form == null) return text(call, "{\"x\":1}", "an unknown field");
    var names = new ArrayList<String>();
    form.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    String value = VALUES.get(random.nextInt(VALUES.size()));
    return text(call, field(form, name, value), name + " = " + value);
  }

  /** The form with the raw text as the value of a field. */
  private static String field(ObjectNode form, String name, String value) {
    ObjectNode rest = form == null ? null : form.deepCopy().without(name);
    String others = rest == null || rest.isEmpty() ? "" : "," + rest.toString().substring(1);
    return "{\"" + name + "\":" + value + (others.isEmpty() ? "}" : others);
  }

  private static HostileCall text(HostileCall call, String body, String what) {
    return call.withBody(body.getBytes(UTF_8)).named(what);
  }

  HostileCall upload(HostileCall call) {
    byte[] honest = "专项说明".getBytes(UTF_8);
    return switch (random.nextInt(7)) {
      case 0 ->
          call.withBody(OutsideSystem.multipart("no-such-kind", "a.txt", honest))
              .named("unknown kind");
      case 1 ->
          call.withBody(OutsideSystem.multipart("special-statement", "说明.pdf", bomb()))
              .named("zip bomb named .pdf");
      case 2 ->
          call.withBody(
                  OutsideSystem.multipart("special-statement", "x".repeat(70_000) + ".txt", honest))
              .named("endless name");
      case 3 ->
          call.withBody(
                  OutsideSystem.multipart(
                      "special-statement", "a.exe", new byte[] {'M', 'Z', 0, 1}))
              .named("a program");
      case 4 ->
          call.withBody(OutsideSystem.multipart("special-statement", "a.txt", new byte[0]))
              .named("an empty file");
      case 5 -> call.withBody("--cut\r\n\r\n".getBytes(UTF_8)).named("no parts");
      default ->
          call.withBody("{}".getBytes(UTF_8))
              .withHeader("Content-Type", "application/json")
              .named("JSON");
    };
  }

  /** Small here, fifty megabytes when unpacked. */
  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      byte[] zeros = new byte[MILLION];
      for (int i = 0; i < 50; i++) zip.write(zeros);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
