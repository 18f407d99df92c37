package cn.jiedao.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What everybody may read, without a login and without a script. */
@Controller
class PublicPages {
  private static final String NUMBER = "{number:GG-\\d{4}-\\d{6}}";
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  static final Duration MAX_AGE = Duration.ofSeconds(20);
  private static final int PAGE = 20;
  private static final int WORDS = 5;

  private final NoticeBoard board;
  private final NoticeKinds kinds;
  private final Clock clock;

  PublicPages(NoticeBoard board, NoticeKinds kinds, Clock clock) {
    this.board = board;
    this.kinds = kinds;
    this.clock = clock;
  }

  @GetMapping("/")
  String home(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Principal principal,
      HttpServletResponse response,
      Model model) {
    var words = words(q);
    var found = words.isEmpty() ? board.current() : board.search(words);
    int pages = Math.max(1, (found.notices().size() + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(page, 1), pages);
    model.addAttribute("q", String.join(" ", words));
    model.addAttribute("found", found);
    model.addAttribute("notices", page(found.notices(), shown));
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("now", clock.instant());
    allowCaching(principal, response);
    return "publication/home";
  }

  @GetMapping("/notices/" + NUMBER)
  String notice(
      @PathVariable String number, Principal principal, HttpServletResponse response, Model model) {
    var notice = notice(number);
    model.addAttribute("notice", notice);
    model.addAttribute("page", kinds.page(notice).orElse(null));
    model.addAttribute("now", clock.instant());
    allowCaching(principal, response);
    return "publication/notice";
  }

  @GetMapping("/notices/" + NUMBER + ".txt")
  ResponseEntity<String> text(@PathVariable String number) {
    var notice = notice(number);
    if (notice.isWithdrawn()) {
      return ResponseEntity.status(HttpStatus.GONE).contentType(TEXT).body("本公告已经撤回。\n");
    }
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(briefly())
        .eTag(notice.sha256())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(number + ".txt"))
        .body(notice.shown());
  }

  @GetMapping("/notices/" + NUMBER + ".html")
  String file(@PathVariable String number, HttpServletResponse response, Model model) {
    model.addAttribute("notice", notice(number));
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(number + ".html"));
    response.setHeader(HttpHeaders.CACHE_CONTROL, briefly().getHeaderValue());
    return "publication/file";
  }

  @GetMapping("/feed")
  ResponseEntity<byte[]> feed(HttpServletRequest request) {
    var site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "atom+xml", StandardCharsets.UTF_8))
        .cacheControl(briefly())
        .body(Feed.of(site, page(board.current().notices(), 1)));
  }

  private Notice notice(String number) {
    try {
      return board
          .find(number)
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (DataAccessException down) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static List<Notice> page(List<Notice> notices, int page) {
    return notices.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
  }

  private static List<String> words(String q) {
    return Stream.of(NoticeText.clean(q).split("[\\s　]+"))
        .filter(word -> !word.isEmpty())
        .limit(WORDS)
        .toList();
  }

  /** The page of someone who is logged in names him: it is for no cache. */
  private static void allowCaching(Principal principal, HttpServletResponse response) {
    if (principal == null) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, briefly().getHeaderValue());
      response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
  }

  private static CacheControl briefly() {
    return CacheControl.maxAge(MAX_AGE).cachePublic();
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
