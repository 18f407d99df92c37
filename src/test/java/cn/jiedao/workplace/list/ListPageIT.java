package cn.jiedao.workplace.list;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class ListPageIT {
  private static final String OFFICER = "gusu-market-supervision.clerk";
  private static final String COLLEAGUE = "gusu-market-supervision.leader";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review reviews;
  @Autowired private TaskService tasks;
  @Autowired private ObjectMapper json;

  private CaseNumber number;

  @BeforeEach
  void openCase() {
    number = officers.start(OFFICER, "task-transfer-review", Review.application("清单上的巡查"));
  }

  private String page(String person, String list) {
    var answer = new Browser(port).login(person).get("/workplace/lists/" + list);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void what_somebody_started_and_has_done_is_in_his_lists_and_in_no_colleagues() {
    assertThat(page(OFFICER, "started"))
        .contains(number.value(), "清单上的巡查", "草稿", "提交材料：姑苏区市场监督管理局");
    assertThat(page(OFFICER, "done?q=" + number)).doesNotContain("/workplace/cases/" + number);
    reviews.submitMaterials(number);
    assertThat(page(OFFICER, "done?q=" + number))
        .contains("/workplace/cases/" + number, "提交材料", "办理中");
    assertThat(page(COLLEAGUE, "started?q=" + number)).doesNotContain("/workplace/cases/" + number);
    assertThat(page(COLLEAGUE, "done?q=" + number)).doesNotContain("/workplace/cases/" + number);
  }

  @Test
  void a_case_copied_or_watched_is_in_the_lists_of_whom_it_concerns() {
    act("copy", "{\"organizations\":[\"gusu-pingjiang\"],\"reason\":\"请知悉进展\"}");
    act("watch", "{}");
    assertThat(page("gusu-pingjiang.clerk", "copied")).contains(number.value(), "请知悉进展");
    assertThat(page("gusu-pingjiang.clerk", "copied?q=nothing")).doesNotContain(number.value());
    assertThat(page("gusu-shuangta.clerk", "copied")).doesNotContain(number.value());
    assertThat(page(OFFICER, "watched")).contains(number.value());
    assertThat(page(COLLEAGUE, "watched")).doesNotContain(number.value());
  }

  private void act(String id, String given) {
    var browser = new Browser(port).login(OFFICER);
    var answer =
        browser.send(
            "POST",
            "/workplace/cases/" + number + "/acts/" + id,
            given,
            "Content-Type",
            "application/json",
            "X-CSRF-TOKEN",
            browser.csrf());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void a_list_is_searched_word_by_word_and_one_that_does_not_exist_is_not_found() {
    assertThat(page(OFFICER, "started?q=%E6%B8%85%E5%8D%95%20" + number)).contains(number.value());
    assertThat(page(OFFICER, "started?q=%25")).doesNotContain("/workplace/cases/");
    assertThat(page(OFFICER, "started?page=9000")).contains("第 9000 页");
    var missing = new Browser(port).login(OFFICER).get("/workplace/lists/secret");
    assertThat(missing.statusCode()).isEqualTo(404);
  }

  @Test
  void a_card_tells_the_case_and_the_working_days_left_to_those_it_concerns() throws Exception {
    String task =
        tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult().getId();
    JsonNode card = cards(OFFICER, task).get(0);
    assertThat(card.path("number").asText()).isEqualTo(number.value());
    assertThat(card.path("applicant").asText()).isEqualTo("姑苏区市场监督管理局");
    assertThat(card.path("title").asText()).contains("清单上的巡查");
    assertThat(card.path("rest").asText()).matches("还有 \\d+ 个工作日");
    assertThat(card.path("urgency").asText()).isEqualTo("later");
    assertThat(cards(COLLEAGUE, task)).hasSize(1);
    for (String stranger : new String[] {"gusu-justice.clerk", "admin"})
      assertThat(cards(stranger, task)).as(stranger).isEmpty();
  }

  private JsonNode cards(String person, String task) throws Exception {
    var browser = new Browser(port).login(person);
    var answer = browser.get("/workplace/lists/cards?task=" + task + "&task=none");
    assertThat(answer.statusCode()).isEqualTo(200);
    return json.readTree(answer.body());
  }
}
