package cn.jiedao.notice.inbox;

import cn.jiedao.security.CurrentOfficer;
import cn.jiedao.security.Officer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * What the bell shows. It asks every half minute, hence no address under {@code /workplace}: those
 * count as somebody sitting at the screen.
 */
@RestController
@RequestMapping("/account/messages")
class BellResource {
  private static final int SHOWN = 8;

  /**
   * @param latest id of the latest unread one, 0 where there is none
   */
  record Bell(int unread, long latest, List<Message> messages) {}

  private final Messages messages;

  BellResource(Messages messages) {
    this.messages = messages;
  }

  @GetMapping
  ResponseEntity<Bell> show(WebRequest request) {
    String person = person();
    Messages.Unread unread = messages.unread(person);
    String mark = "\"%s-%d-%d\"".formatted(person, unread.number(), unread.latest());
    if (request.checkNotModified(mark)) return null;
    var shown = messages.of(person, true, 1).stream().limit(SHOWN).toList();
    return ResponseEntity.ok().eTag(mark).body(new Bell(unread.number(), unread.latest(), shown));
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable long id) {
    messages.open(person(), id);
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(@RequestParam long upTo) {
    messages.readAll(person(), upTo);
  }

  static String person() {
    return CurrentOfficer.find().map(Officer::person).orElseThrow();
  }
}
