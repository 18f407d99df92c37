package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  private record Route(String method, String pattern, String path, List<String> expected) {
    String name() {
      return (method.equals("UPLOAD") ? "POST" : method) + " " + pattern;
    }
  }

  @LocalServerPort private int port;
  @Autowired private List<RequestMappingHandlerMapping> mappings;

  @Test
  void every_route_answers_each_caller_as_the_table_says() throws IOException {
    var browsers = new LinkedHashMap<String, Browser>();
    for (String caller : CALLERS) browsers.put(caller, browser(caller));
    var wrong = new ArrayList<String>();
    for (Route route : table()) {
      List<String> answers =
          browsers.entrySet().stream()
              .map(entry -> ask(entry.getKey(), entry.getValue(), route))
              .toList();
      if (!answers.equals(route.expected))
        wrong.add(route.name() + " " + route.path + " → " + String.join(",", answers));
    }
    assertThat(wrong).isEmpty();
  }

  private Browser browser(String caller) {
    var browser = new Browser(port);
    if (caller.isEmpty()) return browser;
    browser.login(caller);
    browser.get("/camunda/app/welcome/default/"); // the web apps hand out their token here
    return browser;
  }

  private static String ask(String caller, Browser browser, Route route) {
    var headers = new ArrayList<String>();
    boolean web = route.path.startsWith("/camunda");
    boolean rest = route.path.startsWith("/engine-rest");
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
   * method (UPLOAD: a POST of a file), pattern, path asked for (the pattern where empty), then one
   * status for each caller.
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
