package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real connections, and above all those that must not be made. */
class CourierTest {
  private static final List<String> HOSTS =
      List.of(
          "localhost:*",
          "127.0.0.1:*",
          "[::1]:*",
          "[::ffff:127.0.0.1]:*",
          "inside.example:*",
          "half.example:*",
          "metadata.example:*",
          "receiver.example:*");
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "inside.example", List.of("10.11.12.13"),
          "half.example", List.of("93.184.216.34", "127.0.0.1"),
          "metadata.example", List.of("169.254.169.254"),
          "receiver.example", List.of("127.0.0.1"));

  /** Names of the test, and the real ones of this machine; remembers who was asked for. */
  private static final class Names implements DnsResolver {
    private final List<String> asked = new ArrayList<>();

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      asked.add(host);
      if (!NAMES.containsKey(host)) return InetAddress.getAllByName(host);
      var addresses = new ArrayList<InetAddress>();
      for (String address : NAMES.get(host)) addresses.add(InetAddress.getByName(address));
      return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private final Names names = new Names();
  private ServerSocket door;

  @BeforeEach
  void openTheDoor() throws IOException {
    door = new ServerSocket();
    door.bind(new InetSocketAddress((InetAddress) null, 0));
    door.setSoTimeout(150);
  }

  @AfterEach
  void closeTheDoor() throws IOException {
    door.close();
  }

  private Receipt send(String url, boolean privateAddresses) throws IOException {
    var settings = new WebhookSettings(HOSTS, privateAddresses, null, List.of(), false);
    var parcel = new Parcel(1, 1, UUID.randomUUID(), url, null, "{}");
    try (var courier = new Courier(new Targets(settings), settings, names, Duration.ofSeconds(2))) {
      return courier.carry(parcel, "whsec_test", Instant.EPOCH);
    }
  }

  private void assertNobodyCame() {
    assertThatThrownBy(door::accept).isInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:PORT/",
        "https://127.0.0.1:PORT/",
        "https://[::1]:PORT/",
        "https://[::ffff:127.0.0.1]:PORT/",
        "https://inside.example:PORT/",
        "https://half.example:PORT/",
        "https://metadata.example:PORT/",
        "https://receiver.example:PORT/"
      })
  void a_name_or_address_that_leads_inside_is_never_connected_to(String url) throws IOException {
    Receipt receipt = send(at(url), false);
    assertThat(receipt.status()).isNull();
    assertThat(receipt.result()).isEqualTo("主机名指向内网或保留地址，未予连接");
    assertNobodyCame();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example:PORT/",
        "https://2130706433:PORT/",
        "https://0:PORT/",
        "https://localhost.:PORT/",
        "https://localhost@elsewhere.example:PORT/",
        "https://elsewhere.example:PORT/#localhost",
        "http://localhost:PORT/",
        "ftp://localhost:PORT/",
        "https://localhost:65536/",
        "https://localhost:0/",
        "file:///etc/passwd",
        "https:///nowhere",
        "not an address"
      })
  void what_is_not_on_the_list_is_not_even_looked_up(String url) throws IOException {
    assertThat(send(at(url), false).delivered()).isFalse();
    assertThat(names.asked).isEmpty();
    assertNobodyCame();
  }

  @Test
  void nobody_s_addresses_stay_closed_although_inner_ones_are_open() throws IOException {
    assertThat(send(at("http://metadata.example:PORT/"), true).result()).contains("未予连接");
  }

  @Test
  void a_redirect_is_not_followed() throws IOException {
    try (var receiver = new Receiver()) {
      receiver.answering(
          1,
          call -> {
            call.getResponseHeaders().add("Location", at("http://localhost:PORT/inside"));
            call.sendResponseHeaders(307, -1);
            call.close();
          });
      Receipt receipt = send(receiver.url(), true);
      assertThat(receipt.status()).isEqualTo(307);
      assertThat(receipt.delivered()).isFalse();
    }
    assertNobodyCame();
  }

  @Test
  void a_name_is_looked_up_once_and_its_address_is_where_we_go() throws IOException {
    try (var receiver = new Receiver(InetAddress.getByName("127.0.0.1"), 0)) {
      Receipt receipt = send("http://receiver.example:" + receiver.port() + "/", true);
      assertThat(receipt.delivered()).isTrue();
      assertThat(names.asked).containsExactly("receiver.example");
      assertThat(receiver.calls().get(0).host()).startsWith("receiver.example:");
    }
  }

  @Test
  void an_address_in_chinese_is_written_as_the_web_writes_it() throws IOException {
    try (var receiver = new Receiver()) {
      assertThat(send(receiver.url() + "/回调?来源=街道", true).delivered()).isTrue();
    }
  }

  @Test
  void an_endless_answer_is_cut_off() throws IOException {
    try (var receiver = new Receiver()) {
      byte[] more = "more ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
      receiver.answering(
          1,
          call -> {
            call.sendResponseHeaders(200, 0);
            while (true) call.getResponseBody().write(more);
          });
      Receipt receipt = send(receiver.url(), true);
      assertThat(receipt.delivered()).isTrue();
      assertThat(receipt.took()).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void whoever_answers_letter_by_letter_is_not_waited_for() throws IOException {
    door.setSoTimeout(0);
    var dripping = new Thread(this::drip);
    dripping.setDaemon(true);
    dripping.start();
    Receipt receipt = send(at("http://localhost:PORT/"), true);
    assertThat(receipt.status()).isNull();
    assertThat(receipt.result()).isEqualTo("传输中断或超过时限");
    assertThat(receipt.took()).isLessThan(Duration.ofSeconds(4));
  }

  private void drip() {
    try (var call = door.accept()) {
      while (true) {
        call.getOutputStream().write('H');
        Thread.sleep(300);
      }
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private String at(String url) {
    return url.replace("PORT", Integer.toString(door.getLocalPort()));
  }
}
