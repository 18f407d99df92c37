package cn.jiedao.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.database.Superuser;
import cn.jiedao.engine.Refusal;
import cn.jiedao.officialdocument.Archivable;
import cn.jiedao.organization.Organizations;
import cn.jiedao.signature.HouseSeals;
import cn.jiedao.signature.Pdfsig;
import cn.jiedao.signature.SealFound;
import cn.jiedao.signature.SealedDocuments;
import cn.jiedao.signature.Seals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The seals of both parties on an agreement that officers made, and who can tell that they hold.
 */
@JiedaoTest
@TestInstance(Lifecycle.PER_CLASS)
class SealedAgreementIT {
  private static final String UNIT = "taicang";
  private static final int FLIPS = 200;

  @Autowired private Delegating delegating;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Documents documents;
  @Autowired private SealedDocuments sealed;
  @Autowired private Seals seals;
  @Autowired private HouseSeals house;
  @Autowired private Organizations organizations;
  @Autowired private JdbcClient database;
  @Autowired private Superuser superuser;
  @Autowired private WebApplicationContext context;

  private CaseNumber number;
  private Document agreement;
  private byte[] pdf;

  @BeforeAll
  void sign() throws IOException {
    number = agreed();
    delegating.signForDepartment(number);
    delegating.signForOffice(number);
    delegating.publish(number);
    delegating.file(number, "justice");
    delegating.file(number, "staffing");
    agreement = agreements(number).get(0);
    pdf = documents.open(agreement).readAllBytes();
    Files.write(Path.of("target/sealed-agreement.pdf"), pdf);
  }

  private CaseNumber agreed() {
    CaseNumber agreed = delegating.propose(delegating.office(UNIT));
    delegating.prepare(agreed);
    delegating.agree(agreed);
    return agreed;
  }

  private List<Document> agreements(CaseNumber of) {
    return documents.list(of).stream()
        .filter(one -> one.kind().equals("delegation-agreement"))
        .toList();
  }

  @Test
  @Tag("INV-S-34")
  @Tag("INV-13-3")
  void each_party_seals_the_agreement_as_its_leader_signs_it() throws Exception {
    assertThat(cases.get(number).outcome()).isEqualTo("delegationInEffect");
    assertThat(agreements(number)).extracting(Document::version).containsExactly(3, 2, 1);
    assertThat(agreements(number)).extracting(sealed::isSealed).containsExactly(true, true, false);
    String department = Delegating.department(UNIT);
    assertThat(sealed.check(agreement))
        .allMatch(SealFound::valid)
        .extracting(SealFound::organizationName)
        .startsWith(organizations.get(department).name())
        .hasSize(2);
    var signed =
        database
            .sql("select person from document_signature where case_number = ? order by version")
            .param(number.value())
            .query(String.class)
            .list();
    assertThat(signed).containsExactly(department + ".leader", delegating.office(number, "leader"));
    Archivable.check(pdf);
  }

  @Test
  @Tag("INV-S-34")
  void pdfsig_finds_both_seals_valid_and_each_of_two_hundred_changed_bytes(@TempDir Path nss)
      throws Exception {
    var pdfsig = new Pdfsig(nss, house.root());
    assertThat(pdfsig.check(pdf))
        .hasSize(2)
        .allMatch(Pdfsig.Verdict::isValid)
        .allMatch(Pdfsig.Verdict::isTrusted);
    List<Pdfsig.Verdict> whole = pdfsig.checkContent(pdf);
    int last = new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <") + 10;
    int behind =
        last + new String(pdf, last, pdf.length - last, StandardCharsets.ISO_8859_1).indexOf('>');
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int flip = 0; flip < FLIPS; flip++) {
      int at = random.nextInt(pdf.length);
      byte[] changed = pdf.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      String where = "byte " + at + " of seed " + seed;
      assertThat(sha256(changed)).as(where).isNotEqualTo(agreement.sha256());
      if (at >= last && at <= behind) continue; // the last signature itself, which nothing signs
      assertThat(pdfsig.checkContent(changed)).as(where).isNotEqualTo(whole);
      assertThat(seals.verify(changed).stream().filter(SealFound::valid).count())
          .as(where)
          .isLessThan(2);
    }
  }

  @Test
  void the_case_page_says_who_sealed_and_what_was_changed_afterwards() throws Exception {
    String clerk = Delegating.department(UNIT) + ".clerk";
    assertThat(page(clerk)).contains("已签章，有效").doesNotContain("签章无效");
    byte[] before = chunk();
    byte[] changed = before.clone();
    changed[changed.length / 3] ^= 1;
    var record = new JdbcTemplate(superuser.connections());
    record.update(
        "update jiedao.document_chunk set bytes = ? where document = ?", changed, agreement.id());
    try {
      assertThat(page(clerk)).contains("签章无效", "文件与归卷时的指纹不符。");
    } finally {
      record.update(
          "update jiedao.document_chunk set bytes = ? where document = ?", before, agreement.id());
    }
  }

  private byte[] chunk() {
    return database
        .sql("select bytes from document_chunk where document = ?")
        .param(agreement.id())
        .query(byte[].class)
        .single();
  }

  private String page(String person) {
    var web = MockMvcBuilders.webAppContextSetup(context).build();
    return officers.as(
        person,
        () ->
            web.perform(get("/workplace/cases/" + number))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  @Tag("INV-S-34")
  void an_expired_certificate_is_refused_and_nothing_is_written() throws Exception {
    CaseNumber other = agreed();
    String department = Delegating.department(UNIT);
    house.expire(department, organizations.get(department).name());
    try {
      assertThatThrownBy(() -> delegating.signForDepartment(other))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("的印章证书已于")
          .hasMessageContaining("过期，没有签章");
    } finally {
      house.renew(department);
    }
    assertThat(officers.waitingAt(other)).containsExactly("signForDepartment");
    assertThat(agreements(other)).hasSize(1);
    delegating.signForDepartment(other);
    assertThat(officers.waitingAt(other)).containsExactly("signForOffice");
    assertThat(agreements(other)).hasSize(2);
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
