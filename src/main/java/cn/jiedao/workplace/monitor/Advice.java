package cn.jiedao.workplace.monitor;

import cn.jiedao.supervision.figures.Incidents.Incident;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;

/** Says in plain words what an incident means and what to do next (workplace/incidents.yaml). */
@Component
class Advice {
  /**
   * @param step label of the element that failed
   * @param retry whether trying again is a way out
   */
  record Advised(
      Incident incident,
      String step,
      String kind,
      String meaning,
      List<String> next,
      boolean retry) {}

  /** What the file says of a kind of incident, or of a cause that its message tells. */
  public static class Entry {
    public String type;
    public String handler;
    public String message;
    public String kind;
    public String meaning;
    public List<String> next;
    public boolean retry;

    private boolean speaksOf(Incident incident) {
      return matches(type, incident.type())
          && matches(handler, incident.handler())
          && matches(message, incident.message());
    }

    private static boolean matches(String pattern, String text) {
      return pattern == null || text != null && Pattern.compile(pattern).matcher(text).find();
    }
  }

  public static class Book {
    public List<Entry> kinds;
  }

  private final List<Entry> kinds;
  private final RepositoryService models;

  Advice(@Value("classpath:workplace/incidents.yaml") Resource file, RepositoryService models)
      throws IOException {
    this.models = models;
    try (InputStream in = file.getInputStream()) {
      Book book = new Yaml(new Constructor(Book.class, new LoaderOptions())).load(in);
      this.kinds = List.copyOf(book.kinds);
    }
  }

  /** The first entry that speaks of it; the last one speaks of all. */
  Advised on(Incident incident) {
    Entry found = kinds.stream().filter(kind -> kind.speaksOf(incident)).findFirst().orElseThrow();
    return new Advised(
        incident, step(incident), found.kind, found.meaning, found.next, found.retry);
  }

  private String step(Incident incident) {
    if (incident.definition() == null || incident.element() == null) return "";
    var model = models.getBpmnModelInstance(incident.definition());
    return Optional.ofNullable(model.getModelElementById(incident.element()))
        .filter(FlowElement.class::isInstance)
        .map(element -> ((FlowElement) element).getName())
        .orElse(incident.element());
  }
}
