package cn.jiedao.workplace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.ChainChecks;
import cn.jiedao.transfer.Review;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class ChainPageIT {
  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private ChainChecks checks;

  private CaseNumber number;
  private Browser auditor;

  @BeforeEach
  void openCase() {
    number =
        officers.start(
            "gusu-market-supervision.clerk", "task-transfer-review", Review.application("链上巡查"));
    auditor = new Browser(port).login("auditor");
  }

  @Test
  void one_chain_is_shown_link_by_link_with_what_is_recorded_and_what_is_computed() {
    String page = auditor.get("/workplace/audit/chains?number=" + number).body();
    String chain = checks.report(number).head().expected();
    assertThat(page).contains("逐步核对一致", "链上巡查", "案卷首页", chain).doesNotContain("不一致");
    assertThat(auditor.get("/workplace/audit/chains?number=ZR-320508-2020-999999").body())
        .contains("没有这个案号");
  }

  @Test
  void all_chains_and_anchors_are_walked_in_the_background_and_the_result_stays() {
    var begun = auditor.submit("/workplace/audit/chains", Map.of());
    assertThat(begun.statusCode()).isEqualTo(302);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> checks.latest().stream().noneMatch(check -> check.running()));
    var check = checks.latest().get(0);
    assertThat(check.askedBy()).isEqualTo("auditor");
    assertThat(check.failure()).isNull();
    assertThat(check.done()).isPositive();
    assertThat(auditor.get("/workplace/audit/chains").body())
        .contains("审计管理员", check.done() + " / ");
    assertThat(auditor.get("/workplace/audit/chains/progress").body()).contains("\"done\":");
    assertThat(auditor.get("/workplace/audit?person=auditor").body()).contains("核验全部案卷");
  }
}
