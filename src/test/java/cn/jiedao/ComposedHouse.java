package cn.jiedao;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * What docker-compose.yml describes, without Docker: the packaged jar on a server started by hand,
 * with the environment of the file. Started once for all tests that use it.
 */
public final class ComposedHouse {
  static final Map<String, String> SECRETS =
      Map.of(
          "POSTGRES_PASSWORD", "super-2026-Secret",
          "JIEDAO_OWNER_PASSWORD", "owner-2026-Secret",
          "JIEDAO_APP_PASSWORD", "app-2026-Secret",
          "JIEDAO_ADMIN_PASSWORD", "First-2026-Entrance");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static ComposedHouse running;

  private final ComposedDatabase database;
  private final Path folder = Files.createTempDirectory("composed");
  private final int port = freePort();
  private final Process application;

  private ComposedHouse() throws IOException, InterruptedException {
    var file = ComposeFile.read();
    database = new ComposedDatabase(file.environment("database", SECRETS));
    var command = new ArrayList<>(QuickJava.command());
    command.addAll(List.of("-jar", jar().getAbsolutePath()));
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/composed-house.log"));
    builder.environment().putAll(file.environment("application", SECRETS));
    builder
        .environment()
        .compute(
            "SPRING_DATASOURCE_URL",
            (name, url) -> url.replace("database:5432", "localhost:" + database.port()));
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    application = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(application::destroy));
    awaitReady(Duration.ofMinutes(3));
  }

  public static synchronized ComposedHouse running() throws IOException, InterruptedException {
    if (running == null) running = new ComposedHouse();
    return running;
  }

  private static File jar() {
    var jar = new File(System.getProperty("jiedao.jar", "target/jiedao-1.0.0-SNAPSHOT.jar"));
    if (!jar.exists()) throw new AssertionError(jar + " is missing: run mvn package first");
    return jar;
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /** Waits until the application says it can serve. */
  public void awaitReady(Duration atMost) {
    Awaitility.await("ready, else see target/composed-house.log")
        .atMost(atMost)
        .failFast(() -> !application.isAlive())
        .ignoreException(ConnectException.class)
        .until(() -> get("/actuator/health/readiness").statusCode() == 200);
  }

  public void stopDatabase() throws IOException {
    database.stop();
  }

  public void startDatabase() throws IOException {
    database.start();
  }

  Connection superuser() throws SQLException {
    return database.superuser();
  }

  Path folder() {
    return folder;
  }

  int port() {
    return port;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpClient.newHttpClient(), HttpRequest.newBuilder().GET(), path);
  }

  /** Logs in by the form; answers where the login leads. */
  HttpResponse<String> logIn(String user, String password) throws Exception {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var page = CSRF.matcher(send(browser, HttpRequest.newBuilder().GET(), "/login").body());
    if (!page.find()) throw new AssertionError("the login page has no form");
    String form =
        "_csrf="
            + encoded(page.group(1))
            + "&username="
            + encoded(user)
            + "&password="
            + encoded(password);
    var request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return send(browser, request, "/login");
  }

  private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request, String path)
      throws IOException, InterruptedException {
    return client.send(
        request
            .uri(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "text/html,application/json")
            .build(),
        BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
