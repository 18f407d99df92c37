package cn.jiedao.publication.comment;

import cn.jiedao.publication.Notice;
import cn.jiedao.publication.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where everybody writes what he thinks of a matter, without a login and without a script, and
 * reads what became of it. What others wrote is never shown here.
 */
@Controller
class CommentPages {
  static final String ADDRESS = "/public/notices/{number:GG-\\d{4}-\\d{6}}/comments";
  private static final String RECEIPT = ADDRESS + "/{receipt:" + Receipts.FORM + "}";
  private static final String EXPIRED = "页面已经过期，内容还没有提交。请核对后再提交一次；浏览器须允许使用 Cookie。";
  private static final String TOO_MANY = "提交过于频繁，内容还没有提交。请过一小时再试，也可以来信、来电。";

  private final Notices notices;
  private final Comments comments;
  private final NearbyCommunities communities;
  private final CommentRate rate;
  private final Clock clock;

  CommentPages(
      Notices notices,
      Comments comments,
      NearbyCommunities communities,
      CommentRate rate,
      Clock clock) {
    this.notices = notices;
    this.comments = comments;
    this.communities = communities;
    this.rate = rate;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  String show(
      @PathVariable String number,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Notice asked = asked(number);
    if (!asked.openAt(clock.instant())) return closed(asked, model);
    return form(asked, CommentForm.empty(PageToken.of(request, response)), Map.of(), model);
  }

  @PostMapping(ADDRESS)
  String take(
      @PathVariable String number,
      CommentForm sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Notice asked = asked(number);
    if (!asked.openAt(clock.instant())) {
      response.setStatus(HttpStatus.GONE.value());
      model.addAttribute("late", true);
      return closed(asked, model);
    }
    HttpStatus found = judge(asked, sent, request, model);
    if (found == HttpStatus.OK) {
      String receipt = comments.take(asked, sent.toOpinion(), sent.form());
      return "redirect:/public/notices/" + number + "/comments/" + receipt;
    }
    response.setStatus(found.value());
    if (found == HttpStatus.TOO_MANY_REQUESTS) response.setHeader(HttpHeaders.RETRY_AFTER, "3600");
    return form(asked, sent.again(PageToken.of(request, response)), sent.faults(), model);
  }

  /** Nothing is lost by a refusal: the page comes back with what was written. */
  private HttpStatus judge(
      Notice asked, CommentForm sent, HttpServletRequest request, Model model) {
    if (!PageToken.matches(request, sent.token())) {
      model.addAttribute("failed", EXPIRED);
      return HttpStatus.BAD_REQUEST;
    }
    if (!sent.faults().isEmpty()) return HttpStatus.BAD_REQUEST;
    if (rate.allows(request.getRemoteAddr(), asked.number())) return HttpStatus.OK;
    model.addAttribute("failed", TOO_MANY);
    return HttpStatus.TOO_MANY_REQUESTS;
  }

  @GetMapping(RECEIPT)
  String receipt(@PathVariable String number, @PathVariable String receipt, Model model) {
    model.addAttribute("notice", asked(number));
    model.addAttribute("receipt", receipt);
    model.addAttribute(
        "received", comments.received(number, receipt).orElseThrow(CommentPages::unknown));
    return "publication/receipt";
  }

  private String form(Notice asked, CommentForm form, Map<String, String> faults, Model model) {
    model.addAttribute("notice", asked);
    model.addAttribute("open", true);
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("communities", communities.near(asked));
    return "publication/comments";
  }

  private String closed(Notice asked, Model model) {
    model.addAttribute("notice", asked);
    model.addAttribute("open", false);
    model.addAttribute("counts", comments.countsByWay(asked.number()));
    model.addAttribute("summary", comments.summary(asked.number()).orElse(null));
    return "publication/comments";
  }

  private Notice asked(String number) {
    try {
      return notices
          .find(number)
          .filter(notice -> notice.kind().equals(Solicitations.KIND))
          .orElseThrow(CommentPages::unknown);
    } catch (DataAccessException down) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
