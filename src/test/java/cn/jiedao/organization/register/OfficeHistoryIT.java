package cn.jiedao.organization.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiedao.JiedaoTest;
import cn.jiedao.database.Superuser;
import cn.jiedao.organization.register.OfficeChange.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What really happened, entered as the changes that were decided, with the figures given then. */
@JiedaoTest
class OfficeHistoryIT {
  @Autowired private Superuser superuser;
  private TrialRegister trial;

  @BeforeEach
  void open() {
    trial = new TrialRegister(superuser);
  }

  @AfterEach
  void close() {
    trial.close();
  }

  @Test
  @Tag("INV-4-7")
  void canglang_and_xujiang_became_canglang_in_2017() {
    LocalDate day = LocalDate.of(2017, 4, 1);
    trial.taken_back(
        () -> {
          trial.unit("gusu", "姑苏区");
          trial.office("gusu", "gusu-canglang", "沧浪", 11);
          trial.office("gusu", "gusu-xujiang", "胥江", 10);
          var details =
              new OfficeDetails(null, null, "书院巷111号", null, new BigDecimal("6.17"), 80111, null);
          var merger =
              new OfficeChange(
                  "JZ-320508-2017-000001",
                  Kind.MERGER,
                  "gusu",
                  day,
                  List.of("gusu-canglang", "gusu-xujiang"),
                  "沧浪街道办事处",
                  details,
                  Map.of(),
                  List.of(),
                  Map.of());
          RegisteredChange registered = trial.enter(merger);
          assertThat(registered.founded()).containsExactly("gusu-canglang-2");
          assertThat(registered.abolished()).containsExactly("gusu-canglang", "gusu-xujiang");

          LocalDate before = day.minusDays(1);
          assertThat(codes("gusu", before)).containsExactly("gusu-canglang", "gusu-xujiang");
          assertThat(trial.register.communitiesOf("gusu-canglang", before)).hasSize(11);
          assertThat(trial.register.communitiesOf("gusu-xujiang", before)).hasSize(10);
          for (LocalDate from : List.of(day, day.plusDays(1), day.plusYears(9))) {
            assertThat(codes("gusu", from)).containsExactly("gusu-canglang-2");
            assertThat(trial.register.communitiesOf("gusu-canglang-2", from)).hasSize(21);
            assertThat(trial.register.find("gusu-canglang-2", from).orElseThrow())
                .returns("沧浪街道办事处", OfficeVersion::name)
                .returns(new BigDecimal("6.17"), OfficeVersion::area)
                .returns(80111, OfficeVersion::registeredPopulation)
                .returns("书院巷111号", OfficeVersion::seat);
          }
          assertThat(trial.register.history("gusu-xujiang"))
              .singleElement()
              .returns(day, OfficeVersion::until);
          for (Matter matter : Matter.values()) {
            assertThat(trial.successions.of("gusu-xujiang", matter, before))
                .isEqualTo("gusu-xujiang");
            assertThat(trial.successions.of("gusu-xujiang", matter, day))
                .isEqualTo("gusu-canglang-2");
          }
        });
  }

  @Test
  @Tag("INV-4-7")
  void jinjihu_was_made_of_55_communities_in_2021() {
    LocalDate day = LocalDate.of(2021, 12, 1);
    trial.taken_back(
        () -> {
          trial.unit("sip", "苏州工业园区");
          trial.office("sip", "sip-loufeng", "娄葑", 25);
          trial.office("sip", "sip-xietang", "斜塘", 34);
          trial.office("sip", "sip-weiting", "唯亭", 11);
          trial.office("sip", "sip-shengpu", "胜浦", 5);
          var moves = new HashMap<String, String>();
          for (int i = 1; i <= 20; i++) moves.put("sip-loufeng-" + i, OfficeChange.NEW);
          for (int i = 1; i <= 29; i++) moves.put("sip-xietang-" + i, OfficeChange.NEW);
          for (int i = 1; i <= 6; i++) moves.put("sip-weiting-" + i, OfficeChange.NEW);
          var foundation =
              new OfficeChange(
                  "JZ-320576-2021-000001",
                  Kind.ESTABLISHMENT,
                  "sip",
                  day,
                  List.of(),
                  "金鸡湖街道办事处",
                  null,
                  moves,
                  List.of(),
                  Map.of());
          assertThat(trial.enter(foundation).founded()).containsExactly("sip-jinjihu");

          assertThat(sizes(day.minusDays(1)))
              .isEqualTo(
                  Map.of(
                      "sip-loufeng", 25, "sip-xietang", 34, "sip-weiting", 11, "sip-shengpu", 5));
          for (LocalDate from : List.of(day, day.plusDays(1)))
            assertThat(sizes(from))
                .isEqualTo(
                    Map.of(
                        "sip-loufeng",
                        5,
                        "sip-xietang",
                        5,
                        "sip-weiting",
                        5,
                        "sip-shengpu",
                        5,
                        "sip-jinjihu",
                        55));
        });
  }

  @Test
  void a_unit_without_offices_gets_its_first_one_from_a_town() {
    LocalDate day = LocalDate.of(2027, 7, 1);
    trial.taken_back(
        () -> {
          trial.unit("kunshan", "昆山市");
          assertThat(trial.register.officesOf("kunshan", day)).isEmpty();
          var first =
              new OfficeChange(
                  "JZ-320583-2027-000001",
                  Kind.ESTABLISHMENT,
                  "kunshan",
                  day,
                  List.of(),
                  "玉山街道办事处",
                  null,
                  Map.of(),
                  List.of("玉山一社区", "玉山二社区"),
                  Map.of());
          assertThat(trial.enter(first).founded()).containsExactly("kunshan-yushan");
          assertThat(trial.register.communitiesOfUnit("kunshan", day.minusDays(1))).isEmpty();
          assertThat(trial.register.communitiesOf("kunshan-yushan", day))
              .extracting(Community::code, Community::name)
              .containsExactly(tuple("kunshan-c001", "玉山一社区"), tuple("kunshan-c002", "玉山二社区"));
        });
  }

  private List<String> codes(String unit, LocalDate day) {
    return trial.register.officesOf(unit, day).stream().map(OfficeVersion::office).toList();
  }

  private Map<String, Integer> sizes(LocalDate day) {
    var sizes = new HashMap<String, Integer>();
    for (String office : codes("sip", day))
      sizes.put(office, trial.register.communitiesOf(office, day).size());
    return sizes;
  }
}
