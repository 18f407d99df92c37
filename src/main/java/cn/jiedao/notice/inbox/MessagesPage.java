package cn.jiedao.notice.inbox;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All messages of whoever is logged in (消息). */
@Controller
@RequestMapping("/workplace/messages")
class MessagesPage {
  private static final String PAGE = "/workplace/messages";
  private static final int LAST_PAGE = 10_000;

  private final Messages messages;

  MessagesPage(Messages messages) {
    this.messages = messages;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    String person = BellResource.person();
    int number = Math.max(1, Math.min(page, LAST_PAGE));
    List<Message> found = messages.of(person, unread, number);
    Messages.Unread all = messages.unread(person);
    model.addAttribute("messages", found.stream().limit(Messages.PAGE).toList());
    model.addAttribute("more", found.size() > Messages.PAGE);
    model.addAttribute("page", number);
    model.addAttribute("onlyUnread", unread);
    model.addAttribute("unread", all.number());
    model.addAttribute("latest", all.latest());
    return "notice/messages";
  }

  /** Goes where the message leads; from then on it is read. */
  @PostMapping("/{id}")
  String open(@PathVariable long id) {
    Message opened =
        messages
            .open(BellResource.person(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:" + (opened.link() == null ? PAGE : opened.link());
  }

  @PostMapping("/read")
  String readAll(@RequestParam long upTo) {
    messages.readAll(BellResource.person(), upTo);
    return "redirect:" + PAGE;
  }
}
