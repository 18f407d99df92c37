package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseReads;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.comment.Comment;
import cn.jiedao.publication.comment.Comments;
import cn.jiedao.publication.comment.LetterImport;
import cn.jiedao.publication.comment.LetterTemplate;
import cn.jiedao.publication.comment.LettersRefused;
import cn.jiedao.publication.comment.Solicitations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the public wrote, for the officers of the case: to read, to export, and to complete. */
@Controller
class CommentsPage {
  static final String ADDRESS = "/workplace/comments/{notice:(?:GG|YL)-\\d{4}-\\d{6}}";
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int PAGE = 50;

  private final Viewers viewers;
  private final Solicitations solicitations;
  private final Comments comments;
  private final LetterImport letters;

  CommentsPage(
      Viewers viewers, Solicitations solicitations, Comments comments, LetterImport letters) {
    this.viewers = viewers;
    this.solicitations = solicitations;
    this.comments = comments;
    this.letters = letters;
  }

  @GetMapping(ADDRESS)
  String show(
      @PathVariable String notice, @RequestParam(defaultValue = "1") int page, Model model) {
    Notice asked = asked(notice);
    Viewer viewer = viewers.current();
    CaseHead head = viewers.enter(viewer, solicitations.caseOf(asked).value());
    List<Comment> all = comments.of(notice);
    int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(page, 1), pages);
    model.addAttribute("asked", asked);
    model.addAttribute("head", head);
    model.addAttribute("counts", comments.countsByWay(notice));
    model.addAttribute("total", all.size());
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("comments", all.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList());
    model.addAttribute("handles", CommentFile.handles(viewer, head));
    model.addAttribute("imports", viewer.acts() && letters.isOpenTo(head, asked, viewer.actor()));
    return "workplace/comments";
  }

  @GetMapping(ADDRESS + ".csv")
  ResponseEntity<byte[]> export(@PathVariable String notice) {
    Notice asked = asked(notice);
    Viewer viewer = viewers.current();
    CaseHead head = viewers.admit(viewer, solicitations.caseOf(asked).value());
    viewers.note(viewer, head.number(), CaseReads.How.EXPORT, null);
    byte[] file = CommentFile.csv(comments.of(notice), CommentFile.handles(viewer, head));
    return file("公众意见_" + notice + ".csv", CSV, file);
  }

  @GetMapping("/workplace/comments/template.xlsx")
  ResponseEntity<byte[]> template() {
    return file("来信来电.xlsx", XLSX, LetterTemplate.xlsx());
  }

  @PostMapping(ADDRESS)
  String enter(
      @PathVariable String notice,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    Notice asked = asked(notice);
    CaseHead head = viewers.enter(viewers.current(), solicitations.caseOf(asked).value());
    byte[] content = file == null ? new byte[0] : file.getBytes();
    String name = file == null ? "" : file.getOriginalFilename();
    try {
      int entered = letters.enter(head, asked, name, content, viewers.actor());
      next.addFlashAttribute("done", "已导入 %d 件来件，并记入案卷。".formatted(entered));
    } catch (LettersRefused refused) {
      next.addFlashAttribute("findings", refused.findings());
    }
    return "redirect:/workplace/comments/" + notice;
  }

  private Notice asked(String notice) {
    return solicitations.find(notice).orElseThrow(Viewers::unknown);
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    var download = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.status(HttpStatus.OK)
        .contentType(type)
        .headers(headers -> headers.setContentDisposition(download))
        .body(content);
  }
}
