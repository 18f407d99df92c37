package cn.jiedao.delegation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.TasklistScreen;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.signature.SealedDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the parties of an agreement meet it on the screen (Art. 13). */
@JiedaoTest
class AgreementByScreenBrowserIT {
  @LocalServerPort private int port;
  @Autowired private Delegating delegating;
  @Autowired private Steps steps;
  @Autowired private Documents documents;
  @Autowired private SealedDocuments sealed;
  private Chromium chromium;

  @BeforeEach
  void open() {
    chromium = new Chromium();
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  private TasklistScreen screenOf(String person) {
    return new TasklistScreen(chromium.screen(), port, person);
  }

  @Test
  @Tag("INV-S-33")
  void the_office_reads_what_is_delegated_and_the_departments_leader_signs_with_his_password() {
    CaseNumber number = delegating.propose(delegating.office("wuzhong"));
    delegating.prepare(number);
    delegating.draft(number, delegating.terms(number));
    var clerk = screenOf(delegating.office(number, "clerk"));
    clerk.claim(number, "答复协议草案");
    assertThat(clerk.page().locator(".fjs-form")).containsText("对随地吐痰、乱扔废弃物、乱涂乱贴等行为的处罚");
    clerk.answer("答复", "接受");
    clerk.complete();
    delegating.review(number, "lawful", "lawful");
    delegating.deliberate(number, "adopted");
    var leader = screenOf(delegating.department(number, "leader"));
    leader.claim(number, "委托部门签署");
    leader.answer("签署意见", "签署");
    leader.completeSigning();
    assertThat(steps.latest(number, "signForDepartment")).isPresent();
    assertThat(documents.list(number)).anyMatch(sealed::isSealed);
    assertThat(chromium.scriptErrors()).isEmpty();
  }
}
