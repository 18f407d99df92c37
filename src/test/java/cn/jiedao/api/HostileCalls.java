package cn.jiedao.api;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Makes hostile calls of what the OpenAPI document promises: each operation, one thing wrong. */
final class HostileCalls {
  private static final List<String> NAMES =
      List.of(
          "ZR-320508-2026-999999",
          "ZR-320505-2026-000001",
          "%00",
          "%F0%9F%98%80",
          "..%2F..%2Fetc",
          "'%20or%201=1--",
          "x".repeat(3000),
          "%E8%A1%97%E9%81%93",
          "-1",
          "00000000-0000-0000-0000-000000000000");
  private static final List<String> TEXTS =
      List.of(
          "",
          "-1",
          "0",
          "101",
          "99999999999999999999",
          "NaN",
          "%00",
          "2026-13-45",
          "%5B%5D",
          "'%22%3Cscript%3E",
          "x".repeat(5000),
          "%EF%BF%BD",
          "true",
          "2026-11-25T00:00:00",
          "%E6%98%A8%E5%A4%A9");

  /** A path with names in it, and a body; null where it is no JSON. */
  record Honest(String path, ObjectNode body) {}

  private final JsonNode api;
  private final Map<String, Honest> honest;
  private final HostileBodies bodies;
  private final Random random;
  private final List<Map.Entry<String, String>> operations = new ArrayList<>();

  /**
   * @param honest by path of the document, what an honest call would be; other paths get no names
   */
  HostileCalls(JsonNode api, Map<String, Honest> honest, Random random) {
    this.api = api;
    this.honest = honest;
    this.random = random;
    this.bodies = new HostileBodies(random);
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (List.of("get", "post", "delete").contains(method))
                            operations.add(Map.entry(path.getKey(), method));
                        }));
  }

  HostileCall next() {
    var operation = operations.get(random.nextInt(operations.size()));
    String method = operation.getValue().toUpperCase();
    HostileCall honest = honest(operation.getKey(), method);
    List<UnaryOperator<HostileCall>> ways =
        method.equals("GET")
            ? List.of(this::otherNames, this::otherQuery, this::otherMethod)
            : List.of(
                this::otherNames,
                this::otherHeaders,
                this::otherBody,
                this::otherBody,
                this::otherBody,
                this::otherMethod);
    return ways.get(random.nextInt(ways.size())).apply(honest);
  }

  private HostileCall honest(String path, String method) {
    var headers = new TreeMap<String, String>();
    byte[] body = null;
    if (!method.equals("GET")) {
      headers.put("Idempotency-Key", "hostile-" + random.nextLong());
      headers.put("Content-Type", "application/json");
      ObjectNode form = known(path).body();
      body = (form == null ? "{}" : form.toString()).getBytes(UTF_8);
      if (path.endsWith("/documents")) {
        headers.put("Content-Type", "multipart/form-data; boundary=cut");
        body = OutsideSystem.multipart("special-statement", "专项说明.txt", "专项说明".getBytes(UTF_8));
      }
    }
    return new HostileCall(method + " " + path, method, path, headers, body);
  }

  /** Names in the path that belong to nobody, or to others. */
  private HostileCall otherNames(HostileCall call) {
    String path = call.path();
    while (path.contains("{")) path = path.replaceFirst("\\{[^}]*}", "\0");
    var filled = new StringBuilder();
    for (char c : path.toCharArray())
      filled.append(c == '\0' ? NAMES.get(random.nextInt(NAMES.size())) : String.valueOf(c));
    return call.withPath(filled.toString()).named("other names in the path");
  }

  private HostileCall otherQuery(HostileCall call) {
    var query = new StringBuilder();
    for (JsonNode parameter : api.path("paths").path(call.path()).path("get").path("parameters"))
      if (parameter.path("in").asText().equals("query") && random.nextBoolean())
        query
            .append('&')
            .append(parameter.path("name").asText())
            .append('=')
            .append(TEXTS.get(random.nextInt(TEXTS.size())));
    if (random.nextInt(4) == 0) query.append("&nobodyKnows=1");
    String names = otherNames(call).path();
    return call.withPath(query.isEmpty() ? names : names + "?" + query.substring(1))
        .named("other query");
  }

  private HostileCall otherMethod(HostileCall call) {
    String method = List.of("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE").get(random.nextInt(5));
    return otherNames(call).withMethod(method).named(method);
  }

  private HostileCall otherHeaders(HostileCall call) {
    HostileCall named = call.withPath(known(call.path()).path());
    return switch (random.nextInt(6)) {
      case 0 -> named.withHeader("Idempotency-Key", null).named("no key");
      case 1 ->
          named
              .withHeader("Idempotency-Key", "k".repeat(101 + random.nextInt(2000)))
              .named("long key");
      case 2 ->
          named
              .withHeader(
                  "X-On-Behalf-Of",
                  List.of("", "nobody", "admin", "gusu-justice.clerk", "a".repeat(3000))
                      .get(random.nextInt(5)))
              .named("another person");
      case 3 ->
          named
              .withHeader(
                  "Content-Type",
                  List.of(
                          "text/plain",
                          "application/xml",
                          "application/json;charset=utf-16",
                          "multipart/form-data",
                          "nonsense",
                          "*/*")
                      .get(random.nextInt(6)))
              .named("another type");
      case 4 -> named.withHeader("Content-Type", null).named("no type");
      default -> named.withHeader("Accept", "image/png").named("accepts pictures");
    };
  }

  private HostileCall otherBody(HostileCall call) {
    HostileCall named = call.withPath(known(call.path()).path());
    if (call.path().endsWith("/documents")) return bodies.upload(named);
    ObjectNode form = known(call.path()).body();
    return random.nextInt(8) == 0 && form != null
        ? named.withBody(form.toString().getBytes(UTF_16)).named("UTF-16")
        : bodies.json(named, form);
  }

  private Honest known(String path) {
    return honest.getOrDefault(path, new Honest(path.replaceAll("[{}]", ""), null));
  }
}
