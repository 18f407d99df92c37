package cn.jiedao.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A system outside that takes events, and answers as a test tells it to; 204 where it does not. */
final class Receiver implements AutoCloseable {
  /** One call, as it came in. */
  record Call(String body, String timestamp, String signature, String contentType, String host) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException malformed) {
        throw new AssertionError(body, malformed);
      }
    }

    String id() {
      return json().get("id").asText();
    }

    String type() {
      return json().get("type").asText().replace("cn.jiedao.", "");
    }
  }

  /** How it answers a call. */
  interface Answer {
    void to(HttpExchange call) throws IOException;
  }

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

  Receiver() throws IOException {
    this(InetAddress.getByName("localhost"), 0);
  }

  Receiver(InetAddress address, int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(address, port), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "receiver");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange call) throws IOException {
    var headers = call.getRequestHeaders();
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(
        new Call(
            body,
            headers.getFirst("Jiedao-Timestamp"),
            headers.getFirst("Jiedao-Signature"),
            headers.getFirst("Content-Type"),
            headers.getFirst("Host")));
    Answer answer = answers.poll();
    if (answer == null) status(204).to(call);
    else answer.to(call);
  }

  static Answer status(int status) {
    return call -> {
      call.sendResponseHeaders(status, -1);
      call.close();
    };
  }

  Receiver answering(int times, Answer answer) {
    for (int i = 0; i < times; i++) answers.add(answer);
    return this;
  }

  String url() {
    return "http://localhost:" + port() + "/events";
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Call> calls() {
    return calls;
  }

  /** What a receiver keeps that forgets what it has seen already. */
  Set<String> events() {
    var seen = new LinkedHashSet<String>();
    calls.forEach(call -> seen.add(call.id()));
    return seen;
  }

  List<String> types() {
    return calls.stream().map(Call::type).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
