package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSearch;
import cn.jiedao.transfer.Review;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@JiedaoTest
class CaseSearchIT {
  private static final String ORGANIZATION = "gusu-urban-management";

  @Autowired private Officers officers;
  @Autowired private CaseSearch search;
  @Autowired private WebApplicationContext context;

  private CaseNumber start(String title, String matter) {
    Map<String, Object> answers = new HashMap<>(Review.application("食品安全协管员日常巡查"));
    answers.put("title", title);
    answers.put("matter", matter);
    return officers.start(ORGANIZATION + ".clerk", "task-transfer-review", answers);
  }

  private boolean finds(String organization, String words, CaseNumber number) {
    return search.seenBy(organization, words, 1).cases().stream()
        .map(CaseHead::number)
        .anyMatch(number::equals);
  }

  @Test
  void a_case_is_found_by_its_number_and_by_words_of_two_characters() {
    CaseNumber number = start("占道经营劝导", "对沿街商铺每日劝导一次");
    for (String words :
        new String[] {
          number.value(), number.value().substring(3, 9), "占道", "劝导", "商铺 占道", "　沿街  劝导 "
        }) assertThat(finds(ORGANIZATION, words, number)).as(words).isTrue();
    for (String words : new String[] {"商铺 没有", "matter", "affectedOffices"})
      assertThat(finds(ORGANIZATION, words, number)).as(words).isFalse();
    assertThat(finds("gusu-pingjiang", "占道", number)).isFalse();
  }

  @Test
  void what_is_typed_is_never_a_pattern() {
    CaseNumber plain = start("环境整治", "百分比");
    CaseNumber marked = start("完成率100%_验收\\复核", "百分比");
    for (String words : new String[] {"100%", "%_验", "收\\复"}) {
      assertThat(finds(ORGANIZATION, words, marked)).as(words).isTrue();
      assertThat(finds(ORGANIZATION, words, plain)).as(words).isFalse();
    }
    for (String words : new String[] {"' or 1=1 --", "\u0000", "{", "$1", "?", ":words", "%", "\\"})
      assertThat(search.seenBy(ORGANIZATION, words, 1).number()).as(words).isEqualTo(1);
  }

  @Test
  void the_list_is_paged_newest_first_and_bears_any_page_number() throws Exception {
    for (int i = 0; i < CaseSearch.PAGE + 1; i++) start("翻页样例" + i, "翻页");
    var first = search.seenBy(ORGANIZATION, "翻页样例", 1);
    assertThat(first.cases()).hasSize(CaseSearch.PAGE);
    assertThat(first.cases().get(0).title()).isEqualTo("翻页样例" + CaseSearch.PAGE);
    assertThat(first.more()).isTrue();
    assertThat(search.seenBy(ORGANIZATION, "翻页样例", 2).more()).isFalse();
    assertThat(search.all("翻页样例", Integer.MAX_VALUE).cases()).isEmpty();
    var web = MockMvcBuilders.webAppContextSetup(context).build();
    for (var status :
        Map.of("-5", 200, "1", 200, "2147483647", 200, "99999999999", 400, "x", 400).entrySet())
      assertThat(
              officers
                  .as(
                      ORGANIZATION + ".clerk",
                      () ->
                          web.perform(get("/workplace/cases").param("page", status.getKey()))
                              .andReturn())
                  .getResponse()
                  .getStatus())
          .as(status.getKey())
          .isEqualTo(status.getValue());
  }
}
