package cn.jiedao.api;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseRoll;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.StartForm;
import cn.jiedao.engine.StartForms;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases: started by their form, found, and followed. */
@RestController
@RequestMapping(path = CaseResource.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
class CaseResource {
  static final String ADDRESS = "/api/v1/cases";

  /**
   * @param next cursor of the page that follows, null on the last
   */
  record Page(List<CaseSummary> cases, String next) {}

  /** A case that was just begun. */
  record Opened(String caseNumber, String process, String title, String state, Instant openedAt) {
    static Opened of(CaseHead head) {
      return new Opened(
          head.number().value(),
          head.process(),
          head.title(),
          CaseSummary.code(head.state()),
          head.openedAt());
    }
  }

  private final Reader reader;
  private final Writing writing;
  private final StartForms forms;
  private final FormService engine;
  private final Cases cases;
  private final CaseRoll roll;
  private final CaseSummaries summaries;
  private final FollowedCases followed;
  private final ObjectMapper json;

  CaseResource(
      Reader reader,
      Writing writing,
      StartForms forms,
      FormService engine,
      Cases cases,
      CaseRoll roll,
      CaseSummaries summaries,
      FollowedCases followed,
      ObjectMapper json) {
    this.reader = reader;
    this.writing = writing;
    this.forms = forms;
    this.engine = engine;
    this.cases = cases;
    this.roll = roll;
    this.summaries = summaries;
    this.followed = followed;
    this.json = json;
  }

  @GetMapping
  Page list(HttpServletRequest request) {
    var wanted = RollRequest.of(request);
    List<CaseRoll.Entry> found =
        roll.page(
            wanted.seenBy(reader.caller().organization()), wanted.after(), wanted.limit() + 1);
    boolean more = found.size() > wanted.limit();
    List<CaseRoll.Entry> shown = more ? found.subList(0, wanted.limit()) : found;
    return new Page(
        summaries.of(shown), more ? Cursor.of(shown.get(shown.size() - 1).place()) : null);
  }

  @GetMapping("/{number}")
  FollowedCase show(@PathVariable String number) {
    CaseHead head = reader.enter(number);
    return followed.of(head, reader.actor(), reader.isAdmittedTo(head));
  }

  @PostMapping(path = "/{process}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> start(@PathVariable String process, HttpServletRequest request)
      throws IOException {
    if (!reader.caller().processes().contains(process)) throw Refused.unknown();
    StartForm form = forms.find(process).orElseThrow(Refused::unknown);
    byte[] body = JsonBody.bytes(request);
    Map<String, Object> fields = JsonBody.fields(body);
    return writing.once(request, body, actor -> start(form, fields));
  }

  private Idempotency.Answer start(StartForm form, Map<String, Object> fields) {
    var instance = engine.submitStartForm(form.definition(), Submitted.of(fields));
    CaseNumber number = CaseNumber.of(instance.getBusinessKey());
    var opened = Opened.of(cases.get(number));
    return new Idempotency.Answer(201, ADDRESS + "/" + number, JsonBody.write(json, opened));
  }
}
