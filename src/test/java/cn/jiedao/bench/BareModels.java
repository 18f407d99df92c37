package cn.jiedao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/**
 * The packaged models for an engine without the house: every delegate is empty, but for the routes
 * that the models need to go on and the messages between a session and its topics.
 */
public final class BareModels {
  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

  private final Map<String, Resource> files = new HashMap<>();
  private final Map<String, List<?>> topics = new ConcurrentHashMap<>();
  private final Set<String> routing;

  BareModels() throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    for (String type : new String[] {"bpmn", "dmn"})
      for (Resource file : resolver.getResources("classpath*:processes/**/*." + type))
        files.put(file.getFilename(), file);
    try (var variables =
        new ClassPathResource("processes/routing-variables.yaml").getInputStream()) {
      Map<String, Object> domains = new Yaml().load(variables);
      routing = domains.keySet();
    }
  }

  boolean routes(String variable) {
    return routing.contains(variable);
  }

  /** Notes which topics a session is about to take. */
  void call(String session, List<?> taken) {
    topics.put(session, taken);
  }

  /** For the model's multi-instance, under the name {@code sessionTopics}. */
  public List<?> of(DelegateExecution session) {
    return topics.get(session.getProcessBusinessKey());
  }

  void deployTo(ProcessEngine engine) throws IOException {
    var deployment = engine.getRepositoryService().createDeployment();
    for (var file : files.entrySet())
      deployment.addInputStream(file.getKey(), file.getValue().getInputStream());
    deployment.deploy();
  }

  Map<Object, Object> beans() throws IOException {
    var beans = new HashMap<Object, Object>();
    for (Resource file : files.values())
      DELEGATE
          .matcher(file.getContentAsString(StandardCharsets.UTF_8))
          .results()
          .map(delegate -> delegate.group(1))
          .forEach(name -> beans.put(name, (JavaDelegate) step -> {}));
    beans.put("recordAcceptance", route("intakeOutcome", "accepted"));
    beans.put("gatherOpinions", route("opinionsOutcome", "agreed"));
    beans.put("checkTerm", route("termState", "running"));
    beans.put("recordLegalityOpinion", route("legalityOutcome", "lawful"));
    beans.put("openSession", tell("meeting.sessionOpened", Map.of()));
    beans.put("tellTopics", tell("meeting.topicDecided", Map.of("meetingOutcome", "adopted")));
    beans.put("parties", new BareParties());
    beans.put("clocks", new BareParties());
    beans.put("sessionTopics", this);
    return beans;
  }

  private static JavaDelegate route(String variable, String value) {
    return step -> step.setVariable(variable, value);
  }

  private JavaDelegate tell(String message, Map<String, Object> variables) {
    return session -> {
      for (Object topic : of(session))
        session
            .getProcessEngineServices()
            .getRuntimeService()
            .createMessageCorrelation(message)
            .processInstanceBusinessKey(topic.toString())
            .setVariables(variables)
            .correlate();
    };
  }
}
