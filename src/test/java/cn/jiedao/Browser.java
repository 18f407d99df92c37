package cn.jiedao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person at one screen: keeps cookies, follows no redirect, sends the tokens a page would. */
public final class Browser {
  public static final String PASSWORD = "jiedao-demo";
  private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern JSON = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

  private static final String PART = "Content-Disposition: form-data; name=";

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Browser(int port) {
    this.base = "http://localhost:" + port;
  }

  /** Logs in with the demo password. */
  public Browser login(String person) {
    var answer = login(person, PASSWORD);
    if (answer.headers().firstValue("Location").orElse("").contains("error"))
      throw new IllegalStateException(person + " could not log in");
    return this;
  }

  public HttpResponse<String> login(String person, String password) {
    return submit("/login", Map.of("username", person, "password", password));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** A form of our pages, with the token of this session. */
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(csrf()) + "&", ""));
    return send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
  }

  /** A call of the web apps, as their scripts make it. */
  public HttpResponse<String> api(String method, String path, String json) {
    String token = cookie("XSRF-TOKEN").orElse("none");
    return send(
        method,
        "/camunda/api/engine/engine/default" + path,
        json,
        "Content-Type",
        "application/json",
        "X-XSRF-TOKEN",
        token);
  }

  /** A form of our pages that brings a file. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, byte[] content) {
    String boundary = "-----JiedaoTest" + content.length;
    var parts = new StringBuilder();
    fields.forEach(
        (field, value) ->
            parts.append("--%s\r\n%s\"%s\"\r\n\r\n%s\r\n".formatted(boundary, PART, field, value)));
    parts.append("--%s\r\n%s\"file\"; filename=\"%s\"\r\n\r\n".formatted(boundary, PART, name));
    return exchange(
        "POST",
        path,
        BodyPublishers.concat(
            BodyPublishers.ofString(parts.toString()),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")),
        "Content-Type",
        "multipart/form-data; boundary=" + boundary,
        "X-CSRF-TOKEN",
        csrf());
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return exchange(method, path, publisher, headers);
  }

  private HttpResponse<String> exchange(
      String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body)
            .header("Accept", accept(path));
    for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** The token of this session; a stranger finds it on the login page. */
  public String csrf() {
    var session = get("/account/session");
    var token =
        session.statusCode() == 200
            ? JSON.matcher(session.body())
            : FIELD.matcher(get("/login").body());
    if (!token.find()) throw new IllegalStateException("no token on the login page");
    return token.group(1);
  }

  private static String accept(String path) {
    boolean page = !path.startsWith("/camunda/api") && !path.startsWith("/engine-rest");
    return page ? "text/html,application/json;q=0.9,*/*;q=0.8" : "application/json, */*";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
