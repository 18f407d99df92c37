package cn.jiedao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class ReadableErrorsIT {
  @LocalServerPort private int port;
  @Autowired private Officers officers;

  @Test
  void a_refusal_is_one_chinese_sentence_without_the_engines_words() {
    CaseNumber number =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("窗口引导"));
    String task = officers.task(Review.APPLICANT, number, "submitMaterials").getId();
    Browser clerk = new Browser(port).login(Review.APPLICANT);
    clerk.get("/camunda/app/tasklist/default/");
    var answer = clerk.api("POST", "/task/" + task + "/submit-form", "{\"variables\":{}}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("缺少材料「专项说明」，请先在案卷中上传").doesNotContain("Cannot submit");
  }

  @Test
  void a_task_of_others_is_refused_in_chinese() {
    CaseNumber number =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("窗口代办"));
    String task = officers.task(Review.APPLICANT, number, "submitMaterials").getId();
    Browser stranger = new Browser(port).login("gusu-urban-management.clerk");
    stranger.get("/camunda/app/tasklist/default/");
    var answer = stranger.api("POST", "/task/" + task + "/submit-form", "{\"variables\":{}}");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("这项任务由其他单位或者人员办理").doesNotContain("does not have");
  }
}
