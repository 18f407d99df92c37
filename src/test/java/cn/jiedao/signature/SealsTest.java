package cn.jiedao.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import cn.jiedao.officialdocument.Archivable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal vouches for every byte that was there when it was set. */
class SealsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZONE);

  @TempDir private static Path folder;

  private static Seals seals;
  private static byte[] paper;
  private static byte[] once;
  private static byte[] twice;

  @BeforeAll
  static void seal() throws IOException {
    seals = TrialSeals.demo(folder, CLOCK);
    paper = TrialPaper.print();
    once = seals.seal(paper, TrialSeals.department()).pdf();
    twice = seals.seal(once, TrialSeals.office()).pdf();
    Files.write(Path.of("target/sealed.pdf"), twice);
  }

  @Test
  void both_seals_hold_and_say_whose_they_are() throws Exception {
    List<SealFound> found = seals.verify(twice);
    assertThat(found).allMatch(SealFound::valid);
    assertThat(found)
        .extracting(SealFound::organizationName)
        .containsExactly("苏州市姑苏区城市管理委员会", "苏州市姑苏区人民政府双塔街道办事处");
    assertThat(found).extracting(SealFound::coversWholeFile).containsExactly(false, true);
    assertThat(found).extracting(SealFound::at).containsOnly(NOW);
    assertThat(found)
        .allMatch(seal -> seal.certificate().contains("OU=DEMO"))
        .allMatch(seal -> seal.certificate().contains("（演示）"))
        .allMatch(seal -> seal.algorithm().equals("RSA/SHA-256"));
    assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
    assertThat(Arrays.copyOf(once, paper.length)).isEqualTo(paper);
    Archivable.check(twice);
  }

  @Test
  void pdfsig_finds_both_valid_and_trusted(@TempDir Path nss) throws IOException {
    var pdfsig = new Pdfsig(nss, folder.resolve("trusted/demo-root-rsa.crt"));
    assertThat(pdfsig.check(twice))
        .hasSize(2)
        .allMatch(Pdfsig.Verdict::isValid)
        .allMatch(Pdfsig.Verdict::isTrusted)
        .extracting(Pdfsig.Verdict::coversWholeFile)
        .containsExactly(false, true);
    assertThat(new Pdfsig(Files.createDirectory(nss.resolve("stranger"))).check(twice))
        .noneMatch(Pdfsig.Verdict::isTrusted);
  }

  @Test
  void a_seal_stands_over_the_last_occurrence_of_its_text() throws IOException {
    try (var document = Loader.loadPDF(twice)) {
      var rectangles =
          document.getSignatureFields().stream()
              .map(field -> field.getWidgets().get(0).getRectangle())
              .toList();
      assertThat(rectangles).hasSize(2);
      assertThat(rectangles.get(0).getLowerLeftX())
          .isLessThan(rectangles.get(1).getLowerLeftX() - 150);
      assertThat(rectangles.get(0).getLowerLeftY())
          .isCloseTo(rectangles.get(1).getLowerLeftY(), offset(1f));
      assertThat(rectangles.get(0).getWidth()).isCloseTo(119, offset(1f));
    }
    var elsewhere = new SealRequest(TrialSeals.OFFICE, "双塔街道", "王海燕", "签署", "丙方（盖章）");
    assertThatThrownBy(() -> seals.seal(paper, elsewhere))
        .isInstanceOf(SealRefused.class)
        .hasMessageContaining("没有“丙方（盖章）”");
  }

  @Test
  void what_is_added_behind_the_last_seal_is_found() {
    byte[] added = Arrays.copyOf(twice, twice.length + 20);
    Arrays.fill(added, twice.length, added.length, (byte) '\n');
    assertThat(seals.verify(added)).last().returns("盖章以后文件又被添加了内容。", SealFound::finding);
    assertThat(seals.verify(paper)).isEmpty();
    assertThat(seals.verify("甲方".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void a_seal_of_somebody_elses_making_is_not_believed(@TempDir Path other) {
    Seals stranger = TrialSeals.own(other, "", CLOCK);
    var root = DemoAuthority.root(SealAlgorithm.SM2, NOW, NOW.plus(Duration.ofDays(1)));
    new TrustedRoots(other.resolve("trusted")).put("root", root.certificate());
    assertThat(stranger.verify(twice))
        .extracting(SealFound::finding)
        .containsOnly("证书不是本系统信任的机构颁发的，不能确认盖章单位。");
  }

  @Test
  void an_expired_certificate_seals_nothing(@TempDir Path own) {
    var yesterday = NOW.minus(Duration.ofDays(1));
    var stores = new KeyStores(own, "secret");
    var root = DemoAuthority.root(SealAlgorithm.SM2, yesterday, NOW.plus(Duration.ofDays(9)));
    new TrustedRoots(own.resolve("trusted")).put("root", root.certificate());
    var longAgo = NOW.minus(Duration.ofDays(400));
    stores.put(
        TrialSeals.DEPARTMENT,
        DemoAuthority.issue(root, SealAlgorithm.SM2, "苏州市姑苏区城市管理委员会", longAgo, yesterday));
    stores.put(
        TrialSeals.OFFICE,
        DemoAuthority.issue(
            root,
            SealAlgorithm.SM2,
            "双塔街道",
            NOW.plus(Duration.ofDays(1)),
            NOW.plus(Duration.ofDays(9))));
    Seals customers = TrialSeals.own(own, "secret", CLOCK);
    assertThatThrownBy(() -> customers.seal(paper, TrialSeals.department()))
        .isInstanceOf(SealRefused.class)
        .hasMessage("苏州市姑苏区城市管理委员会的印章证书已于 2026-11-19 过期，没有签章。请向证书颁发机构更新证书，再由系统管理员换上。");
    assertThatThrownBy(() -> customers.seal(paper, TrialSeals.office()))
        .hasMessageContaining("2026-11-21 起才生效");
    assertThatThrownBy(
            () -> TrialSeals.own(own, "wrong", CLOCK).seal(paper, TrialSeals.department()))
        .isInstanceOf(SealRefused.class)
        .hasMessageContaining("打不开");
  }

  @Test
  void a_body_without_a_seal_is_told_so(@TempDir Path own) {
    assertThatThrownBy(() -> TrialSeals.own(own, "", CLOCK).seal(paper, TrialSeals.department()))
        .isInstanceOf(SealRefused.class)
        .hasMessageContaining("还没有电子印章");
    assertThatThrownBy(() -> TrialSeals.own(null, "", CLOCK).seal(paper, TrialSeals.department()))
        .hasMessageContaining("还没有电子印章");
  }

  @Test
  void a_seal_that_was_valid_when_it_was_set_stays_valid_afterwards() {
    var later = Clock.fixed(NOW.plus(Duration.ofDays(365 * 30)), ZONE);
    assertThat(TrialSeals.demo(folder, later).verify(twice)).allMatch(SealFound::valid);
    var earlier = Clock.fixed(NOW.minus(Duration.ofDays(1)), ZONE);
    assertThat(TrialSeals.demo(folder, earlier).verify(twice))
        .extracting(SealFound::finding)
        .containsOnly("盖章时间晚于现在。");
  }

  @Test
  void a_body_may_seal_by_sm2_beside_one_that_seals_by_rsa() {
    var request = new SealRequest("gusu-pingjiang", "平江街道办事处", "沈静", "签署", "乙方（盖章）");
    var both = new SealFolder(folder, "trial", true, CLOCK);
    Seals mixed = TrialSeals.of(both, Map.of(request.organization(), SealAlgorithm.SM2), CLOCK);
    byte[] sealed = mixed.seal(once, request).pdf();
    assertThat(mixed.verify(sealed))
        .allMatch(SealFound::valid)
        .extracting(SealFound::algorithm)
        .containsExactly("RSA/SHA-256", "SM2/SM3");
    sealed[paper.length / 2] ^= 1;
    assertThat(mixed.verify(sealed)).noneMatch(SealFound::valid);
  }
}
