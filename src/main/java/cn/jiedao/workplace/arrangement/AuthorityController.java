package cn.jiedao.workplace.arrangement;

import static org.springframework.format.annotation.DateTimeFormat.ISO.DATE;

import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.PeopleRefused;
import cn.jiedao.organization.SigningAuthorities;
import cn.jiedao.organization.SigningAuthority;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Written authorities to sign (授权代签), with their document, on the page 我的安排. */
@Controller
@RequestMapping(ArrangementPage.ADDRESS + "/authorities")
class AuthorityController {
  private static final int LONGEST_NAME = 120;

  private final ArrangementPage page;
  private final SigningAuthorities authorities;
  private final AuthoritySight sight;
  private final Inbox inbox;

  AuthorityController(
      ArrangementPage page, SigningAuthorities authorities, AuthoritySight sight, Inbox inbox) {
    this.page = page;
    this.authorities = authorities;
    this.sight = sight;
    this.inbox = inbox;
  }

  @PostMapping
  String enter(
      @RequestParam String organization,
      @RequestParam(defaultValue = "") String leader,
      @RequestParam(defaultValue = "") String deputy,
      @RequestParam(required = false) List<String> tasks,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DATE) LocalDate until,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    var entered =
        authorities.enter(
            new SigningAuthority.Wanted(
                leader,
                organization,
                deputy,
                tasks == null ? List.of() : tasks,
                from,
                until,
                name(file),
                file == null ? new byte[0] : file.getBytes()));
    tell("authority", "自 %s 至 %s，%s 可以依授权书代 %s 签批授权的事项。", entered);
    next.addFlashAttribute(
        "done", "已登记：%s 可以代 %s 签批。".formatted(entered.deputyName(), entered.leaderName()));
    return page.after(next, organization);
  }

  private static String name(MultipartFile file) {
    String given =
        file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String plain = given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    String name = plain.isBlank() ? "授权书.pdf" : plain;
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  @PostMapping("/{id}/revoke")
  String revoke(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String organization,
      RedirectAttributes next) {
    SigningAuthority revoked = authorities.revoke(id);
    tell("authority-revoked", "原定 %s 至 %s，%s 代 %s 签批的授权现已撤销。", revoked);
    next.addFlashAttribute(
        "done", "已撤销 %s 代 %s 签批的授权。".formatted(revoked.deputyName(), revoked.leaderName()));
    return page.after(next, organization);
  }

  @GetMapping("/{id}/document")
  ResponseEntity<byte[]> document(@PathVariable UUID id) {
    SigningAuthority authority =
        authorities
            .find(id)
            .filter(sight::isOpenTo)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var disposition =
        ContentDisposition.attachment()
            .filename(authority.documentName(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(authorities.document(id));
  }

  private void tell(String kind, String text, SigningAuthority about) {
    String told =
        text.formatted(about.from(), about.until(), about.deputyName(), about.leaderName());
    inbox.tell(
        List.of(about.deputy(), about.leader()),
        new Told(kind, null, told, ArrangementPage.ADDRESS));
  }

  @ExceptionHandler
  ModelAndView refused(PeopleRefused refused, HttpServletRequest request) {
    return page.refused(refused, request.getParameter("organization"));
  }
}
