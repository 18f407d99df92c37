package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An outside system in a test: calls the API with its key, for one person, each call with a new
 * key.
 */
public final class OutsideSystem {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the API answered. */
  public record Answer(int status, JsonNode body, HttpResponse<String> response) {
    public String location() {
      return response.headers().firstValue("Location").orElse(null);
    }

    /** Pointers of the findings of a problem document. */
    public List<String> pointers() {
      var pointers = new ArrayList<String>();
      body.path("errors").forEach(fault -> pointers.add(fault.path("pointer").asText(null)));
      return pointers;
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String key;
  private final String person;

  public OutsideSystem(int port, String key, String person) {
    this.port = port;
    this.key = key;
    this.person = person;
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer start(String process, Map<String, Object> fields) {
    return post("/api/v1/cases/" + process, fields);
  }

  public Answer tell(String caseNumber, String message, Map<String, Object> fields) {
    return post("/api/v1/cases/" + caseNumber + "/messages/" + message, fields);
  }

  public Answer post(String path, Map<String, Object> fields) {
    return post(path, text(fields), newKey());
  }

  public Answer post(String path, String body, String idempotencyKey) {
    return send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/json",
        Writing.KEY,
        idempotencyKey);
  }

  public Answer upload(
      String caseNumber, String kind, String name, byte[] content, String idempotencyKey) {
    return send(
        "POST",
        "/api/v1/cases/" + caseNumber + "/documents",
        BodyPublishers.ofByteArray(multipart(kind, name, content)),
        "Content-Type",
        "multipart/form-data; boundary=cut",
        Writing.KEY,
        idempotencyKey);
  }

  static byte[] multipart(String kind, String name, byte[] content) {
    var body = new ByteArrayOutputStream();
    String part = "--cut\r\nContent-Disposition: form-data; name=";
    body.writeBytes((part + "\"kind\"\r\n\r\n" + kind + "\r\n").getBytes(StandardCharsets.UTF_8));
    String file = part + "\"file\"; filename=\"" + name + "\"\r\n\r\n";
    body.writeBytes(file.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** Sends with the key, the person and these headers. */
  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (key != null) request.header("X-Api-Key", key);
    if (person != null) request.header("X-On-Behalf-Of", person);
    for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    try {
      var answer = http.send(request.method(method, body).build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), tree(answer), answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static JsonNode tree(HttpResponse<String> answer) throws JsonProcessingException {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() >= 400)
      assertThat(type).as(answer.body()).startsWith("application/problem+json");
    return type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode();
  }

  static String newKey() {
    return UUID.randomUUID().toString();
  }

  static String text(Object fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
