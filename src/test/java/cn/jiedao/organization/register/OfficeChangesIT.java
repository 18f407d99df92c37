package cn.jiedao.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiedao.JiedaoTest;
import cn.jiedao.database.Superuser;
import cn.jiedao.organization.register.OfficeChange.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each kind of change does to the register, and what it refuses in which words. */
@JiedaoTest
class OfficeChangesIT {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
  private static final LocalDate BEFORE = DAY.minusDays(1);

  @Autowired private Superuser superuser;
  private TrialRegister trial;

  @BeforeEach
  void open() {
    trial = new TrialRegister(superuser);
    trial.kept(
        () -> {
          trial.unit("trial", "试验区");
          trial.unit("other", "邻区");
          trial.office("trial", "trial-east", "东门", 2);
          trial.office("trial", "trial-west", "西门", 2);
          trial.office("trial", "trial-south", "南门", 2);
          trial.office("other", "other-one", "邻居", 2);
        });
  }

  @AfterEach
  void close() {
    trial.close();
  }

  @Test
  void a_renamed_office_stays_the_same() {
    trial.taken_back(
        () -> {
          var registered = trial.enter(renaming(DAY, "trial-east", "朝阳"));
          assertThat(registered.changed()).containsExactly("trial-east");
          assertThat(trial.register.history("trial-east"))
              .extracting(OfficeVersion::name, OfficeVersion::from, OfficeVersion::until)
              .containsExactly(
                  tuple("东门街道办事处", TrialRegister.BEGINNING, DAY), tuple("朝阳街道办事处", DAY, null));
          assertThat(trial.register.communitiesOf("trial-east", DAY)).hasSize(2);
          assertThat(trial.register.named("东门街道办事处", DAY)).isEmpty();
          assertThat(trial.register.named("东门街道办事处", BEFORE)).isPresent();
          assertThat(trial.register.soundingLike("招阳街道办事处"))
              .extracting(OfficeVersion::office)
              .containsExactly("trial-east");
        });
  }

  @Test
  void a_relocated_office_keeps_all_but_its_seat() {
    trial.taken_back(
        () -> {
          trial.enter(change(Kind.RELOCATION, DAY, List.of("trial-east"), null, seat("新路1号")));
          assertThat(trial.register.find("trial-east", DAY).orElseThrow())
              .returns("新路1号", OfficeVersion::seat)
              .returns("东门街道办事处", OfficeVersion::name);
          assertThat(trial.register.find("trial-east", BEFORE).orElseThrow().seat()).isNull();
        });
  }

  @Test
  @Tag("INV-4-7")
  @Tag("INV-4-8")
  void an_abolished_office_is_distributed_by_its_plan() {
    trial.taken_back(
        () -> {
          var successors = new HashMap<Matter, String>(allBy("trial-west"));
          successors.put(Matter.PEOPLE, "trial-south");
          var registered =
              trial.enter(
                  abolition(
                      Map.of("trial-east-1", "trial-west", "trial-east-2", "trial-south"),
                      successors));
          assertThat(registered.abolished()).containsExactly("trial-east");
          assertThat(registered.changed()).containsExactlyInAnyOrder("trial-west", "trial-south");
          assertThat(trial.register.officeOf("trial-east-1", BEFORE)).hasValue("trial-east");
          assertThat(trial.register.officeOf("trial-east-1", DAY)).hasValue("trial-west");
          assertThat(trial.register.find("trial-east", DAY)).isEmpty();
          assertThat(trial.successions.of("trial-east", Matter.PEOPLE, DAY))
              .isEqualTo("trial-south");

          LocalDate later = DAY.plusYears(1);
          var merger =
              change(Kind.MERGER, later, List.of("trial-west", "trial-south"), "两门街道办事处", null);
          assertThat(trial.enter(merger).founded()).containsExactly("trial-liangmen");
          assertThat(trial.successions.of("trial-east", Matter.CASES, later.minusDays(1)))
              .isEqualTo("trial-west");
          assertThat(trial.successions.of("trial-east", Matter.CASES, later))
              .isEqualTo("trial-liangmen");
          assertThat(trial.register.communitiesOf("trial-liangmen", later)).hasSize(6);
        });
  }

  @Test
  void a_founded_office_takes_what_the_decision_says_and_a_code_of_its_own() {
    trial.taken_back(
        () -> {
          var details =
              new OfficeDetails(
                  "other", "高新区管委会", "新路1号", "0512-1", new BigDecimal("3.50"), 10, 20);
          var registered = trial.enter(establishment(details, Map.of("trial-east-1", "NEW")));
          assertThat(registered.founded()).containsExactly("trial-xincheng");
          assertThat(trial.register.find("trial-xincheng", DAY).orElseThrow())
              .isEqualTo(
                  new OfficeVersion(
                      "trial-xincheng",
                      "新城街道办事处",
                      "新城街道",
                      "other",
                      "trial",
                      "高新区管委会",
                      "新路1号",
                      "0512-1",
                      new BigDecimal("3.50"),
                      10,
                      20,
                      DAY,
                      null,
                      "JZ-1"));
          assertThat(trial.register.find("trial-xincheng", BEFORE)).isEmpty();
        });
  }

  @Test
  void what_cannot_be_is_refused_in_plain_words() {
    refused(
        "“东门街道”将没有社区，请保留至少一个或者改为撤销",
        boundary(Map.of("trial-east-1", "trial-west", "trial-east-2", "trial-west")));
    refused("社区“东门1社区”已经属于“东门街道”", boundary(Map.of("trial-east-1", "trial-east")));
    refused("社区“邻居1社区”在 2027-01-01 不属于试验区", boundary(Map.of("other-one-1", "trial-east")));
    refused("“邻居街道”不属于试验区", boundary(Map.of("trial-east-1", "other-one")));
    refused("“trial-north”在 2027-01-01 不存在", renaming(DAY, "trial-north", "北门"));
    refused(
        "“东门街道”在 2012-12-31 不存在",
        renaming(TrialRegister.BEGINNING.minusDays(1), "trial-east", "北门"));
    refused("全市已有（或已决定）名为“邻居街道办事处”的街道，请另拟名称", renaming(DAY, "trial-east", "邻居"));
    refused("新名称与现名称相同", renaming(DAY, "trial-east", "东门"));
    refused("新名称须为二至八个汉字加“街道办事处”", change(Kind.RENAMING, DAY, List.of("trial-east"), "东门镇", null));
    refused("合并须选择两个以上的街道", change(Kind.MERGER, DAY, List.of("trial-east"), "两门街道办事处", null));
    refused("请选择划入新设街道的社区", establishment(null, Map.of()));
    refused(
        "社区“东门2社区”没有安排去向", abolition(Map.of("trial-east-1", "trial-west"), allBy("trial-west")));
    refused(
        "请指定在办案件由哪个街道接续；请指定承担的准入事项由哪个街道接续；请指定清单、委托和合同由哪个街道接续；请指定人员和编制由哪个街道接续",
        abolition(Map.of(), Map.of()));
    refused("请填写新的驻地", change(Kind.RELOCATION, DAY, List.of("trial-east"), null, null));
  }

  @Test
  void what_is_decided_for_a_later_day_is_not_upset_by_an_earlier_one() {
    trial.taken_back(
        () -> {
          trial.enter(boundary(Map.of("trial-east-1", "trial-west")));
          String reason = "“东门街道”已有自 2027-01-01 起生效的变更，本次变更的生效日期须晚于该日";
          refusedNow(reason, renaming(BEFORE, "trial-east", "朝阳"));
          assertThat(trial.register.objections(renaming(DAY.plusDays(1), "trial-east", "朝阳")))
              .isEmpty();
          assertThat(trial.register.officeOf("trial-east-1", BEFORE)).hasValue("trial-east");
        });
  }

  private void refused(String reason, OfficeChange change) {
    trial.taken_back(() -> refusedNow(reason, change));
  }

  private void refusedNow(String reason, OfficeChange change) {
    assertThat(String.join("；", trial.register.objections(change))).isEqualTo(reason);
    assertThatThrownBy(() -> trial.enter(change))
        .isInstanceOf(OfficeChangeRefused.class)
        .hasMessage(reason);
  }

  private static OfficeChange boundary(Map<String, String> moves) {
    return new OfficeChange(
        "JZ-1", Kind.BOUNDARY_CHANGE, "trial", DAY, List.of(), null, null, moves, null, null);
  }

  private static OfficeChange establishment(OfficeDetails details, Map<String, String> moves) {
    return new OfficeChange(
        "JZ-1", Kind.ESTABLISHMENT, "trial", DAY, null, "新城街道办事处", details, moves, null, null);
  }

  private static OfficeChange abolition(Map<String, String> moves, Map<Matter, String> successors) {
    return new OfficeChange(
        "JZ-1",
        Kind.ABOLITION,
        "trial",
        DAY,
        List.of("trial-east"),
        null,
        null,
        moves,
        null,
        successors);
  }

  private static OfficeChange renaming(LocalDate day, String office, String stem) {
    return change(Kind.RENAMING, day, List.of(office), stem + "街道办事处", null);
  }

  private static OfficeChange change(
      Kind kind, LocalDate day, List<String> offices, String name, OfficeDetails details) {
    return new OfficeChange("JZ-1", kind, "trial", day, offices, name, details, null, null, null);
  }

  private static OfficeDetails seat(String seat) {
    return new OfficeDetails(null, null, seat, null, null, null, null);
  }

  private static Map<Matter, String> allBy(String successor) {
    return Arrays.stream(Matter.values()).collect(Collectors.toMap(m -> m, m -> successor));
  }
}
