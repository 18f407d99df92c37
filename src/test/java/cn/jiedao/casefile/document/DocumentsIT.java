package cn.jiedao.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
@Tag("INV-S-21")
class DocumentsIT {
  private static final String KIND = "special-statement";

  @Autowired private Officers officers;
  @Autowired private Actors actors;
  @Autowired private Documents documents;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private JdbcClient database;

  private CaseNumber number;

  @BeforeEach
  void openCase() {
    number =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("食品安全协管员日常巡查"));
  }

  private Document store(String name, InputStream content) {
    return officers.as(
        Review.APPLICANT,
        () -> {
          Actor actor = actors.current();
          return documents.store(number, KIND, name, content, actor, true, Secrecy.INTERNAL);
        });
  }

  @Test
  void a_large_file_comes_back_byte_by_byte_with_the_hash_its_step_names() throws Exception {
    long size = DocumentContent.LIMIT;
    Document stored = store("专项说明.pdf", Files.large(size));
    assertThat(stored.state()).isEqualTo(Document.State.AVAILABLE);
    assertThat(stored.size()).isEqualTo(size);
    assertThat(stored.sha256())
        .isEqualTo(sha256(Files.large(size)))
        .isEqualTo(sha256(documents.open(stored)));
    Step step = steps.latest(number, "document").orElseThrow();
    assertThat(step.answers().get("document"))
        .asInstanceOf(map(String.class, Object.class))
        .containsEntry("sha256", stored.sha256())
        .containsEntry("kind", KIND)
        .containsEntry("version", 1);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void one_byte_more_than_the_limit_leaves_nothing() {
    assertThatThrownBy(() -> store("a.pdf", Files.large(DocumentContent.LIMIT + 1)))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("50 MB")
        .matches(refused -> ((DocumentRefused) refused).isTooLarge());
    assertNothingKept();
  }

  @Test
  void every_upload_is_a_new_version_and_the_old_one_stays() {
    store("a.txt", Files.stream(Files.text("第一稿")));
    store("b.txt", Files.stream(Files.text("第二稿")));
    assertThat(documents.list(number))
        .extracting(Document::version, Document::name)
        .containsExactly(tuple(2, "b.txt"), tuple(1, "a.txt"));
    assertThat(documents.kindsOf(number)).containsExactly(KIND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page.html",
        "drawing.svg",
        "script.js",
        "setup.exe",
        "archive.zip",
        "macro.docm",
        "noextension",
        ".pdf"
      })
  void a_type_that_is_not_on_the_list_is_refused(String name) {
    assertThatThrownBy(
            () -> store(name, Files.stream(Files.text("<html><script>alert(1)</script>"))))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("没有保存");
    assertNothingKept();
  }

  @Test
  void a_content_that_is_not_what_its_name_says_is_refused() {
    var html = Files.text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    var svg = Files.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    var zip = Files.zip("a.txt", "text");
    var macro =
        Files.zip("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
    byte[] program = {'M', 'Z', 0, 1, 2, 3, 0, 0, 0, 0};
    for (var wrong :
        List.of(
            Map.entry("a.pdf", html),
            Map.entry("a.txt", html),
            Map.entry("a.png", svg),
            Map.entry("a.docx", zip),
            Map.entry("a.ofd", zip),
            Map.entry("a.docx", macro),
            Map.entry("a.docx", Files.xlsx()),
            Map.entry("a.doc", Files.xls()),
            Map.entry("a.csv", program),
            Map.entry("a.jpg", Files.pdf()),
            Map.entry("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})))
      assertThatThrownBy(() -> store(wrong.getKey(), Files.stream(wrong.getValue())))
          .as(wrong.getKey())
          .isInstanceOf(DocumentRefused.class)
          .hasMessageContaining("内容与扩展名不符");
    assertThatThrownBy(() -> store("a.pdf", InputStream.nullInputStream()))
        .hasMessageContaining("空的");
    assertNothingKept();
  }

  @Test
  void office_files_are_known_by_their_inside() {
    assertThat(store("测算.xlsx", Files.stream(Files.xlsx())).mediaType()).endsWith("sheet");
    assertThat(store("测算.XLS", Files.stream(Files.xls())).mediaType()).endsWith("ms-excel");
    var ofd = Files.zip("OFD.xml", "<ofd:OFD/>");
    assertThat(store("公文.ofd", Files.stream(ofd)).mediaType()).isEqualTo("application/ofd");
  }

  @Test
  void a_name_brings_no_folder_and_no_invisible_mark() {
    var stored =
        store("..\\../../etc/逃逸\u202Etxt\u0000.\n\"报告\".txt", Files.stream(Files.text("文")));
    assertThat(stored.name()).isEqualTo("逃逸txt._报告_.txt");
  }

  @Test
  void the_application_itself_can_neither_change_nor_delete_what_was_stored() {
    Document stored = store("a.txt", Files.stream(Files.text("原文")));
    for (String act :
        List.of(
            "update document_chunk set bytes = 'x'::bytea",
            "delete from document_chunk",
            "update document set sha256 = 'x'",
            "delete from document",
            "update case_step set person = 'x'",
            "delete from case_step_content",
            "delete from case_anchor",
            "truncate case_step cascade"))
      assertThatThrownBy(() -> database.sql(act).update())
          .as(act)
          .rootCause()
          .isInstanceOfSatisfying(
              PSQLException.class, denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
    assertThat(documents.find(stored.id())).contains(stored);
  }

  private void assertNothingKept() {
    assertThat(documents.list(number)).isEmpty();
    assertThat(steps.of(number)).hasSize(1);
    int orphans =
        database
            .sql(
                "select count(*) from document_chunk where document not in (select id from document)")
            .query(Integer.class)
            .single();
    assertThat(orphans).isZero();
  }

  private static String sha256(InputStream in) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (in) {
      byte[] buffer = new byte[1 << 16];
      for (int read; (read = in.read(buffer)) > 0; ) digest.update(buffer, 0, read);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
