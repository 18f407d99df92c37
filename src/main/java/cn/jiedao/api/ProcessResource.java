package cn.jiedao.api;

import cn.jiedao.engine.Options;
import cn.jiedao.engine.StartForm;
import cn.jiedao.engine.StartForms;
import cn.jiedao.organization.Actor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may start, and by which fields. */
@RestController
class ProcessResource {
  record Processes(List<Process> processes) {}

  /**
   * @param schema JSON Schema of the fields, with the choices that the caller's organisation has
   */
  record Process(String process, String name, String description, JsonNode schema) {}

  private final Reader reader;
  private final StartForms forms;
  private final Options options;

  ProcessResource(Reader reader, StartForms forms, Options options) {
    this.reader = reader;
    this.forms = forms;
    this.options = options;
  }

  @GetMapping(path = "/api/v1/processes", produces = MediaType.APPLICATION_JSON_VALUE)
  Processes list() {
    var allowed = reader.caller().processes();
    return new Processes(
        forms.all().stream()
            .filter(form -> allowed.contains(form.process()))
            .map(this::process)
            .toList());
  }

  private Process process(StartForm form) {
    Actor actor = reader.actor();
    return new Process(
        form.process(),
        form.name(),
        form.description(),
        form.contract().jsonSchema(options.seenBy(actor.organization().isEmpty() ? null : actor)));
  }
}
