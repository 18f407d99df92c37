package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Axe;
import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.survey.Surveying;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page of ours can be used by keyboard, by screen reader, with weak eyes, at 1366 × 768. */
@JiedaoTest
class AccessibilityBrowserIT {
  private static final Path ROUTES = Path.of("src/test/resources/security/routes.csv");

  /** With a place in its address, a file, or another's screen: {@link StockFindingsBrowserIT}. */
  private static final Pattern NO_PAGE =
      Pattern.compile(".*[{$].*|.*\\.[a-z]+(\\?.*)?|/(camunda|engine-rest|api/|actuator|feed).*");

  private static Chromium chromium;

  @Autowired private Officers officers;
  @Autowired private Surveying surveys;
  @LocalServerPort private int port;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /** Person and his column in the table of routes. */
  @ParameterizedTest
  @CsvSource({"gusu-market-supervision.clerk, 4", "admin, 6", "secadmin, 7", "auditor, 8"})
  void nothing_on_a_page_hinders_anybody(String person, int column) throws IOException {
    Page page = chromium.login(port, person);
    var softly = new SoftAssertions();
    for (String path : pages(column)) check(page, path, softly);
    softly.assertAll();
  }

  @Test
  void nothing_hinders_a_stranger_or_whoever_reads_a_case_or_begins_one() {
    var softly = new SoftAssertions();
    Page stranger = chromium.screen().newPage();
    for (String path :
        List.of(
            "/login",
            "/",
            "/about",
            "/api",
            "/public/delegations",
            "/public/commendations",
            "/public/corrections")) check(stranger, path, softly);
    CaseNumber number = officers.start(Review.APPLICANT, "task-transfer-review", application());
    Page clerk = chromium.login(port, Review.APPLICANT);
    check(clerk, "/workplace/cases/" + number, softly);
    check(clerk, "/workplace/start/task-transfer-review", softly);
    surveys.open(number, 2026, List.of("gusu-pingjiang"));
    check(clerk, "/workplace/surveys/" + number, softly);
    check(clerk, "/workplace/norms", softly);
    check(clerk, "/workplace/duty-items", softly);
    check(clerk, "/workplace/delegated-acts", softly);
    softly.assertAll();
  }

  @Test
  void who_works_by_keyboard_sees_where_he_is() {
    Page page = chromium.login(port, Review.APPLICANT);
    page.navigate(address("/workplace/cases"));
    for (int key = 0; key < 8; key++) {
      page.keyboard().press("Tab");
      Object outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      assertThat(outline).as("outline of element %d", key).isNotEqualTo("none");
    }
  }

  private void check(Page page, String path, SoftAssertions softly) {
    Response answer = page.navigate(address(path));
    String type = answer == null ? "" : answer.headers().getOrDefault("content-type", "");
    if (!type.startsWith("text/html")) return;
    softly.assertThat(Axe.findings(page)).as(path).isEmpty();
    int width = (int) page.evaluate("document.documentElement.scrollWidth");
    softly.assertThat(width).as("width of " + path).isLessThanOrEqualTo(1366);
  }

  private static Iterable<String> pages(int column) throws IOException {
    var pages = new TreeSet<String>();
    try (Stream<String> lines = Files.lines(ROUTES)) {
      lines
          .filter(line -> line.startsWith("GET,"))
          .map(line -> line.split(",\\s*"))
          .filter(cells -> cells.length > column && cells[column].strip().equals("200"))
          .map(cells -> cells[2].isBlank() ? cells[1] : cells[2])
          .filter(path -> !NO_PAGE.matcher(path).matches())
          .forEach(pages::add);
    }
    return pages;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private static Map<String, Object> application() {
    return Review.application("accessibility");
  }
}
