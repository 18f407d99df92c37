package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.api.OutsideSystem.Answer;
import cn.jiedao.casefile.document.Files;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents through the API: known by their content, whole or not at all. */
@JiedaoTest
class DocumentApiIT {
  private static final String BUREAU = "gusu-market-supervision";
  private static final String KIND = "special-statement";

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;

  private String key;
  private OutsideSystem system;
  private String number;

  @BeforeEach
  void application() {
    key = clients.key("filing-oa", BUREAU, "task-transfer-review");
    system = new OutsideSystem(port, key, BUREAU + ".clerk");
    number =
        system
            .start("task-transfer-review", Review.application("上传材料"))
            .body()
            .path("caseNumber")
            .asText();
  }

  private Answer upload(String kind, String name, byte[] content) {
    return system.upload(number, kind, name, content, OutsideSystem.newKey());
  }

  @Test
  void a_file_is_what_its_content_says() {
    Answer stored = upload(KIND, "说明.pdf", Files.pdf());
    assertThat(stored.status()).as(stored.body().toString()).isEqualTo(201);
    assertThat(stored.body().path("mediaType").asText()).isEqualTo("application/pdf");
    assertThat(stored.body().path("name").asText()).isEqualTo("说明.pdf");
    assertThat(stored.body().path("sha256").asText()).hasSize(64);
    Answer read = system.get(stored.location());
    assertThat(read.response().headers().firstValue("ETag"))
        .contains("\"" + stored.body().path("sha256").asText() + "\"");
    assertThat(read.response().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
  }

  @Test
  void what_is_no_accepted_file_is_refused_by_its_part() {
    expect(upload(KIND, "bomb.pdf", Files.zip("a", "0".repeat(1 << 20))), 400, "/file");
    expect(upload(KIND, "run.exe", new byte[] {'M', 'Z'}), 400, "/file");
    expect(upload(KIND, "empty.txt", new byte[0]), 400, "/file");
    expect(upload("no-such-kind", "a.txt", Files.text("x")), 400, "/kind");
    expect(upload("minutes", "a.txt", Files.text("x")), 403, null);
    expect(upload(KIND, "large.txt", Files.text("长".repeat(18 << 20))), 413, "/file");
    assertThat(documents()).isZero();
  }

  private void expect(Answer answer, int status, String pointer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    assertThat(answer.pointers()).isEqualTo(pointer == null ? List.of() : List.of(pointer));
  }

  private int documents() {
    return database
        .sql("select count(*) from document where case_number = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  @Test
  void parts_that_nobody_asked_for_are_refused() {
    String body =
        new String(OutsideSystem.multipart(KIND, "a.txt", Files.text("x")), StandardCharsets.UTF_8)
            .replace(
                "--cut--",
                "--cut\r\nContent-Disposition: form-data; name=\"more\"\r\n\r\nx\r\n--cut--");
    Answer answer =
        system.send(
            "POST",
            "/api/v1/cases/" + number + "/documents",
            BodyPublishers.ofString(body),
            "Content-Type",
            "multipart/form-data; boundary=cut",
            Writing.KEY,
            OutsideSystem.newKey());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(documents()).isZero();
  }

  @Test
  void an_upload_cut_off_half_way_leaves_nothing() throws IOException {
    int chunks = chunks();
    byte[] body = OutsideSystem.multipart(KIND, "a.pdf", new byte[3 << 20]);
    try (var socket = new Socket("localhost", port)) {
      String head =
          """
          POST /api/v1/cases/%s/documents HTTP/1.1
          Host: localhost:%d
          X-Api-Key: %s
          X-On-Behalf-Of: %s.clerk
          Idempotency-Key: %s
          Content-Type: multipart/form-data; boundary=cut
          Content-Length: %d

          """
              .formatted(number, port, key, BUREAU, OutsideSystem.newKey(), body.length)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body, 0, body.length / 2);
    }
    Awaitility.await()
        .pollDelay(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(system.get("/api/v1/cases").status()).isEqualTo(200));
    assertThat(documents()).isZero();
    assertThat(chunks()).isEqualTo(chunks);
  }

  private int chunks() {
    return database.sql("select count(*) from document_chunk").query(Integer.class).single();
  }

  @Test
  void a_confidential_document_and_a_foreign_case_look_like_nothing() {
    Answer stored = upload(KIND, "a.txt", Files.text("说明"));
    var stranger =
        new OutsideSystem(
            port,
            clients.key("finance-oa", "suzhou-finance", "task-transfer-review"),
            "suzhou-finance.clerk");
    String unknown = stored.location().replaceFirst("-\\d{6}/documents", "-999999/documents");
    assertThat(stranger.get(stored.location()).response().body())
        .isEqualTo(stranger.get(unknown).response().body());
    assertThat(stranger.get(stored.location()).status()).isEqualTo(404);
    assertThat(
            stranger
                .upload(number, KIND, "a.txt", Files.text("x"), OutsideSystem.newKey())
                .status())
        .isEqualTo(404);
    assertThat(stranger.tell(number, "transfer.withdrawn", Review.nature()).status())
        .isEqualTo(404);
    assertThat(system.get("/api/v1/cases/" + number + "/documents/not-an-id").status())
        .isEqualTo(404);
  }
}
