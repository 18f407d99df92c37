package cn.jiedao.api;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.Awaited;
import cn.jiedao.engine.AwaitedMessages;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one door by which outside systems answer what a case waits for. */
@RestController
class MessageResource {
  /**
   * @param sequence number of the last step after it
   */
  record Delivered(String caseNumber, String message, String state, int sequence) {}

  private final Reader reader;
  private final Writing writing;
  private final AwaitedMessages awaited;
  private final CaseActs acts;
  private final FormService engine;
  private final Cases cases;
  private final ObjectMapper json;

  MessageResource(
      Reader reader,
      Writing writing,
      AwaitedMessages awaited,
      CaseActs acts,
      FormService engine,
      Cases cases,
      ObjectMapper json) {
    this.reader = reader;
    this.writing = writing;
    this.awaited = awaited;
    this.acts = acts;
    this.engine = engine;
    this.cases = cases;
    this.json = json;
  }

  @PostMapping(
      path = CaseResource.ADDRESS + "/{number}/messages/{message}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> deliver(
      @PathVariable String number, @PathVariable String message, HttpServletRequest request)
      throws IOException {
    CaseHead head = reader.enterToWrite(number);
    byte[] body = JsonBody.bytes(request);
    Map<String, Object> fields = JsonBody.fields(body);
    return writing.once(request, body, actor -> deliver(head, message, fields, actor));
  }

  private Idempotency.Answer deliver(
      CaseHead head, String message, Map<String, Object> fields, Actor actor) {
    Awaited waiting =
        awaited.of(head, actor).stream()
            .filter(one -> one.message().equals(message))
            .findFirst()
            .orElseThrow(MessageResource::notAwaited);
    if (waiting.act() == null) engine.submitTaskForm(waiting.task().id(), Submitted.of(fields));
    else carryOut(head, waiting, fields, actor);
    CaseHead after = cases.get(head.number());
    var delivered =
        new Delivered(
            after.number().value(), message, CaseSummary.code(after.state()), after.steps());
    return new Idempotency.Answer(200, null, JsonBody.write(json, delivered));
  }

  private void carryOut(CaseHead head, Awaited waiting, Map<String, Object> fields, Actor actor) {
    var checked = waiting.contract().check(fields, Map.of(), name -> List.of());
    if (!checked.violations().isEmpty()) throw Refusal.because(checked.violations());
    acts.carryOut(
        head.number(), waiting.act().id(), actor, (String) checked.answers().get("reason"));
  }

  private static Refused notAwaited() {
    return new Refused(
        Problem.of(
            409, "not-awaited", "案件现在不等待这个消息", "案件现在不等待本单位发来这个消息，没有写入任何内容。现在等待什么，见案件的 awaits。"));
  }
}
