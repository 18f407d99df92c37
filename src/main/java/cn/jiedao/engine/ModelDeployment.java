package cn.jiedao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One deployment a release, by class-path names, all resources or none: forms, decisions and called
 * processes bind to it, so that old cases keep the models they began with. Deployed before the
 * first request is answered.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {
  private static final List<String> MODELS =
      List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

  private final RepositoryService repository;

  ModelDeployment(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var deployment = repository.createDeployment().name("jiedao").enableDuplicateFiltering(false);
    try {
      var resources = new TreeMap<String, Resource>();
      var resolver = new PathMatchingResourcePatternResolver();
      for (String pattern : MODELS)
        for (Resource resource : resolver.getResources("classpath*:" + pattern))
          resources.put(nameOf(resource), resource);
      for (var resource : resources.entrySet())
        try (InputStream content = resource.getValue().getInputStream()) {
          deployment.addInputStream(resource.getKey(), content);
        }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    deployment.deploy();
  }

  /** The same name from a folder and from a jar: from {@code processes/} or {@code forms/} on. */
  private static String nameOf(Resource resource) throws IOException {
    String url = resource.getURL().toString();
    return url.substring(Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/")) + 1);
  }
}
