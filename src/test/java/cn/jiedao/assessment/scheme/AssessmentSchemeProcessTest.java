package cn.jiedao.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Deliberating;
import cn.jiedao.assessment.SchemeAnswers;
import cn.jiedao.assessment.Scheming;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.CountyFixtures;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One scenario for each way a scheme can end (Art. 20). */
@JiedaoTest
class AssessmentSchemeProcessTest {
  private static final int YEAR = 2027;

  @Autowired private Scheming scheming;
  @Autowired private Deliberating deliberating;
  @Autowired private CountyFixtures counties;
  @Autowired private Organizations organizations;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private Notices notices;
  @Autowired private Schemes schemes;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  private String unit;
  private List<String> offices;

  @BeforeEach
  void found() {
    unit = counties.county(2);
    offices = organizations.officesOf(unit).stream().map(Organization::code).toList();
    officers.pass(Duration.between(clock.instant(), scheming.autumn(YEAR - 1)));
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private void assertEnded(CaseNumber number, String outcome) {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    assertThat(schemes.holds(number)).isEqualTo(outcome.equals("schemeFixed"));
    assertThat(chains.verify(number)).isEmpty();
  }

  private CaseNumber heard() {
    CaseNumber number = scheming.propose(unit, YEAR, offices);
    scheming.heard(number, scheming.draft(unit, YEAR));
    return number;
  }

  private void take(String act, CaseNumber number) {
    officers.as(
        Scheming.clerk(unit),
        () -> {
          acts.carryOut(number, act, actors.current(), "情况有变。");
          return null;
        });
  }

  @Test
  @Tag("INV-20-7")
  @Tag("INV-20-11")
  void a_scheme_is_heard_adopted_and_published_before_its_year() {
    CaseNumber number = scheming.propose(unit, YEAR, offices);
    scheming.draft(number, scheming.draft(unit, YEAR));
    assertThat(officers.open(number, "giveSchemeOpinion")).hasSize(2);
    assertThat(officers.shown(offices.get(0) + ".leader", number, "giveSchemeOpinion"))
        .hasEntrySatisfying(
            "schemeIndicators",
            shown -> assertThat(shown.toString()).contains("3.1 城市管理 · 市容环卫评分：权重 17，评委评分"));
    scheming.hear(number, "agree");
    scheming.answer(number, "kept");
    deliberating.meet(number, "adopted");
    assertThat(schemes.holds(number)).isFalse();
    deliberating.notice(number, 0);
    assertEnded(number, "schemeFixed");
    Scheme scheme = schemes.inForce(unit, YEAR).orElseThrow();
    assertThat(scheme.caseNumber()).isEqualTo(number);
    assertThat(scheme.groups()).containsOnlyKeys(offices);
    assertThat(scheme.of(offices.get(0))).hasSize(9);
    assertThat(notices.find(scheme.notice()).orElseThrow().shown())
        .contains("城市管理 17", "市容环卫评分", "提高城市管理和社会建设的权重");
  }

  @Test
  @Tag("INV-20-11")
  void an_office_with_a_comment_is_answered_and_a_changed_draft_is_heard_again() {
    CaseNumber number = scheming.propose(unit, YEAR, offices);
    scheming.draft(number, scheming.draft(unit, YEAR));
    scheming.hear(number, "comment");
    assertThatThrownBy(() -> scheming.answer(number, "kept"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("还没有答复");
    scheming.answer(number, "revise", offices.get(1));
    scheming.draft(
        number,
        SchemeAnswers.draft(
            SchemeAnswers.weighing(SchemeAnswers.indicators(unit), Map.of("3.1", 16, "4.1", 17))));
    assertThat(officers.open(number, "giveSchemeOpinion")).hasSize(2);
    scheming.hear(number, "comment");
    scheming.answer(number, "kept", offices.get(1));
    assertThat(officers.waitingAt(number)).containsExactly("fileTopic");
  }

  @Test
  @Tag("INV-20-11")
  void what_the_meeting_did_not_adopt_as_it_stands_is_drafted_and_heard_anew() {
    CaseNumber number = heard();
    deliberating.meet(number, "deferred");
    assertThat(officers.waitingAt(number)).containsExactly("draftScheme");
    scheming.heard(number, scheming.draft(unit, YEAR));
    deliberating.meet(number, "adoptedInPrinciple");
    assertThat(officers.waitingAt(number)).containsExactly("draftScheme");
    scheming.heard(number, scheming.draft(unit, YEAR));
    deliberating.meet(number, "rejected");
    assertEnded(number, "schemeRejected");
  }

  @Test
  @Tag("INV-20-11")
  void silence_of_an_office_is_recorded_by_its_superior_and_holds_nothing_up() {
    CaseNumber number = scheming.propose(unit, YEAR, offices);
    scheming.draft(number, scheming.draft(unit, YEAR));
    scheming.opine(number, offices.get(0), "agree");
    scheming.letTheTimePass(number);
    scheming.settleSilence(number, "extended");
    assertThat(officers.waitingAt(number)).containsExactly("giveSchemeOpinion");
    scheming.letTheTimePass(number);
    scheming.settleSilence(number, "recorded");
    assertThat(officers.shown(Scheming.clerk(unit), number, "answerOffices"))
        .hasEntrySatisfying(
            "schemeOpinions", shown -> assertThat(shown.toString()).contains("没有意见", "经提醒、催告未反馈"));
    scheming.answer(number, "kept");
    deliberating.meet(number, "adopted");
    deliberating.notice(number, 0);
    assertEnded(number, "schemeFixed");
  }

  @Test
  @Tag("INV-20-7")
  void a_scheme_that_is_ready_only_in_its_year_is_not_entered() {
    CaseNumber number = heard();
    deliberating.meet(number, "adopted");
    officers.pass(Duration.ofDays(90));
    deliberating.notice(number, 0);
    assertEnded(number, "schemeTooLate");
    assertThat(notices.ofCase(number)).isEmpty();
  }

  @Test
  @Tag("INV-20-7")
  void an_amendment_takes_its_place_within_the_year() {
    CaseNumber first = scheming.inForce(unit, YEAR, offices);
    officers.pass(Duration.ofDays(120));
    CaseNumber later = scheming.propose(unit, YEAR, offices);
    assertThat(schemes.inForce(unit, YEAR)).get().returns(first, Scheme::caseNumber);
    scheming.adopted(later, scheming.draft(unit, YEAR));
    deliberating.notice(later, 0);
    assertEnded(later, "schemeFixed");
    assertThat(schemes.inForce(unit, YEAR)).get().returns(later, Scheme::caseNumber);
    assertThat(schemes.ofUnit(unit)).hasSize(2);
  }

  @Test
  void the_performance_office_takes_back_its_draft_or_its_topic() {
    CaseNumber draft = scheming.propose(unit, YEAR, offices);
    scheming.draft(draft, scheming.draft(unit, YEAR));
    take("withdraw-scheme", draft);
    assertEnded(draft, "schemeWithdrawn");
    CaseNumber topic = heard();
    deliberating.fileTopic(topic);
    take("withdraw-topic", topic);
    assertEnded(topic, "schemeWithdrawn");
  }

  @Test
  @Tag("INV-20-1")
  void nobody_but_the_countys_performance_office_proposes_a_scheme() {
    Map<String, Object> proposal = scheming.proposal(unit, YEAR, offices);
    assertThatThrownBy(() -> officers.start(unit + "-finance.clerk", "assessment-scheme", proposal))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("职能部门不得自行考核街道");
    assertThatThrownBy(
            () -> officers.start("suzhou-performance.clerk", "assessment-scheme", proposal))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("市级单位不能提出考核方案");
  }

  @Test
  @Tag("INV-20-12")
  void a_scheme_names_every_office_of_the_county_and_no_other() {
    assertThatThrownBy(() -> scheming.propose(unit, YEAR, offices.subList(0, 1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(
            "还没有列入" + organizations.get(offices.get(1)).shortName() + "；考核方案须列明本地区现有的全部街道");
    var withAnother = Stream.concat(offices.stream(), Stream.of("gusu-canglang")).toList();
    assertThatThrownBy(() -> scheming.propose(unit, YEAR, withAnother))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("第 3 行「街道办事处」");
  }
}
