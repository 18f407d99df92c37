package cn.jiedao.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
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
    deploy(packaged());
  }

  /** The models, decisions and forms of this release by their names. */
  static SortedMap<String, byte[]> packaged() {
    var files = new TreeMap<String, byte[]>();
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : MODELS)
        for (Resource resource : resolver.getResources("classpath*:" + pattern))
          files.put(nameOf(resource), resource.getContentAsByteArray());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  /** Deploys a release, or finds it deployed already where no file differs. */
  Deployment deploy(SortedMap<String, byte[]> release) {
    var deployment = repository.createDeployment().name("jiedao").enableDuplicateFiltering(false);
    release.forEach(
        (name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
    return deployment.deploy();
  }

  /** The same name from a folder and from a jar: from {@code processes/} or {@code forms/} on. */
  private static String nameOf(Resource resource) throws IOException {
    String url = resource.getURL().toString();
    return url.substring(Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/")) + 1);
  }
}
