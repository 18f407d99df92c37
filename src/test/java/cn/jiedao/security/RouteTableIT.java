package cn.jiedao.security;

import static cn.jiedao.security.ApiCallers.ON_BEHALF_OF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table {@code security/routes.csv}: every route, and what each kind of caller gets. A route of
 * ours that is not in it fails the build.
 */
@JiedaoTest
class RouteTableIT {
  private static final List<String> CALLERS =
      List.of(
          "",
          "gusu-market-supervision.clerk",
          "suzhou-finance.clerk",
          "admin",
          "secadmin",
          "auditor");
  private static final String APPLICANT = "gusu-market-supervision";
  private static final String ELSEWHERE = "suzhou-finance";
  private static final String PROCESS = "task-transfer-review";

  private record Key(Browser browser, String person, String text) {}

  private record Route(String method, String pattern, String path, List<String> expected) {
    String name() {
      return (method.equals("UPLOAD") ? "POST" : method) + " " + pattern;
    }

    Route at(String number) {
      return new Route(method, pattern, path.replace("$CASE", number), expected);
    }

    boolean isApi() {
      return pattern.startsWith("/api/v1");
    }
  }

  @LocalServerPort private int port;
  @Autowired private List<RequestMappingHandlerMapping> mappings;
  @Autowired private Clients clients;
  @Autowired private Officers officers;

  @Test
  void every_route_answers_each_caller_as_the_table_says() throws IOException {
    var browsers = new LinkedHashMap<String, Browser>();
    for (String caller : CALLERS) browsers.put(caller, browser(caller));
    var keys = keys();
    String number =
        officers.start(APPLICANT + ".clerk", PROCESS, Review.application("路由表")).value();
    var wrong = new ArrayList<String>();
    for (Route listed : table()) {
      Route route = listed.at(number);
      var answers = new ArrayList<String>();
      browsers.forEach((caller, browser) -> answers.add(ask(caller, browser, route)));
      if (route.isApi()) keys.forEach(key -> answers.add(askByKey(key, route)));
      if (!answers.equals(route.expected))
        wrong.add(route.name() + " " + route.path + " → " + String.join(",", answers));
      if (!route.isApi() && route.method.equals("GET"))
        assertThat(askByKey(keys.get(1), route)).isEqualTo(route.expected.get(0));
    }
    assertThat(wrong).isEmpty();
  }

  /** Of another organisation, of the right one, and of the right one but expired. */
  private List<Key> keys() {
    var stranger = new Browser(port);
    return List.of(
        new Key(
            stranger,
            ELSEWHERE + ".clerk",
            clients.key("route-table-elsewhere", ELSEWHERE, PROCESS)),
        new Key(stranger, APPLICANT + ".clerk", clients.key("route-table", APPLICANT, PROCESS)),
        new Key(
            stranger, APPLICANT + ".clerk", clients.key("route-table", Duration.ofSeconds(-1))));
  }

  private String askByKey(Key key, Route route) {
    return ask("", key.browser, route, "X-Api-Key", key.text, ON_BEHALF_OF, key.person);
  }

  private Browser browser(String caller) {
    var browser = new Browser(port);
    if (caller.isEmpty()) return browser;
    browser.login(caller);
    browser.get("/camunda/app/welcome/default/"); // the web apps hand out their token here
    return browser;
  }

  private static String ask(String caller, Browser browser, Route route, String... given) {
    var headers = new ArrayList<>(List.of(given));
    boolean web = route.path.startsWith("/camunda");
    boolean rest = route.path.startsWith("/engine-rest") || route.isApi();
    if (route.isApi()) headers.addAll(List.of("Idempotency-Key", UUID.randomUUID().toString()));
    if (rest && !caller.isEmpty()) headers.addAll(List.of("Authorization", basic(caller)));
    if (route.method.equals("GET")) return status(browser, route, null, headers);
    if (web) headers.addAll(List.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElse("none")));
    else if (!rest) headers.addAll(List.of("X-CSRF-TOKEN", browser.csrf()));
    if (route.method.equals("UPLOAD")) return upload(browser, route, headers);
    String type = web || rest ? "application/json" : "application/x-www-form-urlencoded";
    headers.addAll(List.of("Content-Type", type));
    return status(browser, route, web || rest ? "{}" : "", headers);
  }

  private static String upload(Browser browser, Route route, List<String> headers) {
    headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=cut"));
    String part = "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"";
    String body = "--cut\r\n" + part + "\r\n\r\nx\r\n--cut--\r\n";
    var answer = browser.send("POST", route.path, body, headers.toArray(String[]::new));
    return String.valueOf(answer.statusCode());
  }

  private static String status(Browser browser, Route route, String body, List<String> headers) {
    var answer = browser.send(route.method, route.path, body, headers.toArray(String[]::new));
    return String.valueOf(answer.statusCode());
  }

  private static String basic(String caller) {
    String pair = caller + ":" + Browser.PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void every_mapping_of_ours_is_in_the_table() throws IOException {
    Set<String> listed = table().stream().map(Route::name).collect(Collectors.toSet());
    var missing = new TreeSet<String>();
    for (RequestMappingHandlerMapping mapping : mappings)
      mapping.getHandlerMethods().keySet().forEach(info -> missing.addAll(namesOf(info)));
    missing.removeAll(listed);
    assertThat(missing).as("routes without a line in security/routes.csv").isEmpty();
  }

  private static List<String> namesOf(RequestMappingInfo info) {
    var methods =
        info.getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .collect(Collectors.toSet());
    if (methods.isEmpty()) methods = Set.of("GET");
    var names = new ArrayList<String>();
    for (String method : methods)
      for (String pattern : info.getPatternValues()) names.add(method + " " + pattern);
    return names;
  }

  /**
   * method (UPLOAD: a POST of a file), pattern, path asked for (the pattern where empty; $CASE: a
   * case of the clerk's organisation), then one status for each caller; for the API three more, by
   * keys. Elsewhere a key is worth nothing.
   */
  private static List<Route> table() throws IOException {
    String text =
        new ClassPathResource("security/routes.csv").getContentAsString(StandardCharsets.UTF_8);
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s*,\\s*"))
        .map(
            cells ->
                new Route(
                    cells[0],
                    cells[1],
                    cells[2].isEmpty() ? cells[1] : cells[2],
                    List.of(cells).subList(3, cells.length)))
        .toList();
  }
}
