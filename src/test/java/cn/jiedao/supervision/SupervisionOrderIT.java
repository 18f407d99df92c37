package cn.jiedao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.transfer.Review;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
@Tag("INV-S-30")
class SupervisionOrderIT {
  @LocalServerPort private int port;
  @Autowired private Review review;
  @Autowired private SupervisionOrders orders;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private Clock clock;

  @AfterEach
  void present() {
    ClockUtil.reset();
  }

  private Desk at(String person) {
    return new Desk(port, person);
  }

  private String demand(String organization, int days) {
    return "{\"organization\":\"%s\",\"demand\":\"请说明办理进度\",\"answerBy\":\"%s\"}"
        .formatted(organization, LocalDate.now(clock).plusDays(days));
  }

  private CaseNumber withStaffing(String title) {
    CaseNumber number = review.apply(title);
    review.submitMaterials(number);
    return number;
  }

  @Test
  void a_superior_demands_an_answer_by_a_day_and_the_organisation_gives_it() {
    CaseNumber number = withStaffing("督办一次");
    Desk office = at("gusu-government-office.clerk");
    assertThat(office.ask("/workplace/cases/" + number).statusCode()).isEqualTo(404);
    assertThat(office.ask("/workplace/cases/" + number + "/acts").body())
        .contains("督办", "gusu-staffing", "\"type\":\"date\"")
        .doesNotContain("催办");
    assertRefused(office.actOnCase(number, "supervise", demand("gusu-staffing", 0)), 400, "须晚于今天");
    assertRefused(office.actOnCase(number, "supervise", demand("gusu-finance", 5)), 400, "督办对象");
    assertThat(office.actOnCase(number, "supervise", demand("gusu-staffing", 5)).statusCode())
        .isEqualTo(200);
    assertRefused(office.actOnCase(number, "supervise", demand("gusu-staffing", 6)), 409, "现在不能");
    assertThat(office.ask("/workplace/cases/" + number).body()).contains("请说明办理进度", "等待回复");
    Desk staffing = at("gusu-staffing.clerk");
    assertRefused(staffing.actOnCase(number, "answer-order", "{}"), 400, "请填写督办回复");
    assertThat(staffing.actOnCase(number, "answer-order", "{\"answer\":\"本周办结\"}").statusCode())
        .isEqualTo(200);
    assertThat(orders.of(number))
        .singleElement()
        .satisfies(order -> assertThat(order.answer()).isEqualTo("本周办结"));
    assertThat(steps.latest(number, "supervise").orElseThrow().text("orderedTo")).contains("编");
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void only_who_stands_above_gives_orders_and_an_answer_not_given_is_overdue() {
    CaseNumber number = withStaffing("督办逾期");
    assertThat(at("gusu-finance.leader").ask("/workplace/cases/" + number + "/acts").statusCode())
        .isEqualTo(404);
    assertRefused(
        at(Review.APPLICANT).actOnCase(number, "supervise", demand("gusu-staffing", 5)),
        409,
        "现在不能");
    assertThat(
            at("suzhou-government-office.clerk")
                .actOnCase(number, "supervise", demand("gusu-staffing", 5))
                .statusCode())
        .isEqualTo(200);
    assertThat(orders.overdue()).noneMatch(order -> order.caseNumber().equals(number));
    ClockUtil.offset(Duration.ofDays(6).toMillis());
    assertThat(orders.overdue()).anyMatch(order -> order.caseNumber().equals(number));
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(message);
  }
}
