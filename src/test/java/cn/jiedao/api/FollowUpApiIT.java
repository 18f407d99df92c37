package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.api.OutsideSystem.Answer;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.HouseCases;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An office's system answers in a case that the house has opened. */
@JiedaoTest
class FollowUpApiIT {
  private static final String OFFICE = Review.OFFICES.get(0);
  private static final String MESSAGE = "transfer.workloadReported";
  private static final Map<String, Object> REPORT =
      Map.of(
          "actualVolume",
          1700,
          "actualPersonDays",
          260,
          "supportDelivered",
          "yes",
          "suggestion",
          "kept");

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Review review;
  @Autowired private HouseCases house;

  private String followUp;

  @BeforeEach
  void aFollowUp() {
    CaseNumber parent = review.apply("接口报告工作量");
    var facts = Review.application("接口报告工作量");
    followUp =
        house.open("transfer-follow-up", parent, "gusu-market-supervision", "跟踪评估", facts).value();
  }

  private OutsideSystem system(String client, String... processes) {
    return new OutsideSystem(port, clients.key(client, OFFICE, processes), OFFICE + ".clerk");
  }

  @Test
  void one_that_was_admitted_reports_for_its_office() {
    var system = system("office-oa", "transfer-follow-up");
    assertThat(system.get("/api/v1/cases/" + followUp).body().at("/awaits/0/message").asText())
        .isEqualTo(MESSAGE);
    Answer told = system.tell(followUp, MESSAGE, REPORT);
    assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
    assertThat(system.get("/api/v1/cases/" + followUp).body().path("awaits")).isEmpty();
  }

  @Test
  void one_that_was_not_is_not_told_that_it_could() {
    var system = system("office-reader");
    Answer seen = system.get("/api/v1/cases/" + followUp);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().path("awaits")).isEmpty();
    assertThat(system.tell(followUp, MESSAGE, REPORT).status()).isEqualTo(403);
  }
}
