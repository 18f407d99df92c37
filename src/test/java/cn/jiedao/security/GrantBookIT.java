package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class GrantBookIT {
  private static final Pattern KEY = Pattern.compile("\"key\":\"([a-z-]+)\"");

  @LocalServerPort private int port;
  @Autowired private GrantBook book;
  @Autowired private AuthorizationService authorizations;

  @Test
  void each_kind_of_body_sees_what_it_may_start_and_nothing_else() {
    assertThat(processesOf("gusu-market-supervision.clerk"))
        .contains("task-transfer-review", "consultation")
        .doesNotContain("meeting-session", "legality-review");
    assertThat(processesOf("gusu-pingjiang.clerk"))
        .contains("consultation")
        .doesNotContain("task-transfer-review", "meeting-session");
    assertThat(processesOf("gusu-government-office.clerk")).contains("meeting-session");
    assertThat(processesOf("secadmin")).isEmpty();
    assertThat(processesOf("auditor")).contains("legality-review", "task-transfer-review");
  }

  private Set<String> processesOf(String person) {
    var keys = new TreeSet<String>();
    var browser = visitor(person);
    var found =
        KEY.matcher(browser.api("GET", "/process-definition?latestVersion=true", null).body());
    while (found.find()) keys.add(found.group(1));
    return keys;
  }

  @Test
  void nobody_else_starts_a_departments_process() {
    for (String person : new String[] {"gusu-pingjiang.clerk", "admin", "auditor"}) {
      var answer =
          visitor(person).api("POST", "/process-definition/key/task-transfer-review/start", "{}");
      // whoever may not see a process gets the same answer as for one that does not exist
      assertThat(answer.statusCode()).as(person).isIn(403, 404);
    }
  }

  @Test
  void the_same_lists_are_there_for_everybody_and_nobody_makes_or_changes_one() {
    var browser = visitor("gusu-justice.clerk");
    var lists = browser.api("GET", "/filter", null).body();
    assertThat(lists).contains("我的待办", "本单位待办", "即将到期", "已超期");
    String id = lists.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    String filter = "{\"resourceType\":\"Task\",\"name\":\"别的\",\"query\":{},\"properties\":{}}";
    assertThat(browser.api("POST", "/filter/create", filter).statusCode()).isEqualTo(403);
    assertThat(browser.api("PUT", "/filter/" + id, filter).statusCode()).isEqualTo(403);
    assertThat(browser.api("DELETE", "/filter/" + id, null).statusCode()).isEqualTo(403);
  }

  @Test
  void what_the_house_does_not_grant_is_taken_back_and_nothing_is_granted_twice() {
    long before = authorizations.createAuthorizationQuery().count();
    var foreign = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    foreign.setGroupId("gusu-justice");
    foreign.setResource(Resources.PROCESS_DEFINITION);
    foreign.setResourceId(Authorization.ANY);
    foreign.addPermission(ProcessDefinitionPermissions.UPDATE_INSTANCE);
    authorizations.saveAuthorization(foreign);
    book.settle();
    assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
  }

  private Browser visitor(String person) {
    var browser = new Browser(port).login(person);
    browser.get("/camunda/app/welcome/default/");
    return browser;
  }
}
