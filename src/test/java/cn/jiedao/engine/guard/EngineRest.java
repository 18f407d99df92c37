package cn.jiedao.engine.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The engine's REST interface as one person calls it, or nobody. */
final class EngineRest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String person;

  private EngineRest(int port, String person) {
    this.port = port;
    this.person = person;
  }

  static EngineRest as(String person, int port) {
    return new EngineRest(port, person);
  }

  static EngineRest asNobody(int port) {
    return new EngineRest(port, null);
  }

  HttpResponse<String> send(String method, String path, String json) {
    return send(method, path, "application/json", json);
  }

  HttpResponse<String> sendMultipart(String path, String boundary, String body) {
    return send("POST", path, "multipart/form-data; boundary=" + boundary, body);
  }

  private HttpResponse<String> send(String method, String path, String type, String content) {
    var body = content == null ? BodyPublishers.noBody() : BodyPublishers.ofString(content);
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, body)
            .header("Content-Type", type);
    if (person != null) {
      byte[] secret = (person + ":jiedao-demo").getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
