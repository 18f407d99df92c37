package cn.jiedao.engine;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Releases after the packaged one, deployed the way that one is. */
@Component("releasesOfTests")
public class Releases {
  private final ModelDeployment models;
  private final RepositoryService repository;
  private final SortedMap<String, byte[]> next = ModelDeployment.packaged();

  Releases(ModelDeployment models, RepositoryService repository) {
    this.models = models;
    this.repository = repository;
  }

  /** Id of the deployment that the application made or found when it started. */
  public String packaged() {
    return models.deploy(ModelDeployment.packaged()).getId();
  }

  /** Changes a file of the next release. */
  public void change(String file, String passage, String replacement) {
    String content = new String(next.get(file), StandardCharsets.UTF_8);
    if (!content.contains(passage)) throw new AssertionError(file + " no longer says " + passage);
    next.put(file, content.replace(passage, replacement).getBytes(StandardCharsets.UTF_8));
  }

  /** Has a file of the next release say something else. */
  public void rewrite(String file, String content) {
    if (!next.containsKey(file)) throw new AssertionError("there is no file " + file);
    next.put(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The next release is the packaged one again. */
  public void startOver() {
    next.putAll(ModelDeployment.packaged());
  }

  public String deployNext() {
    return models.deploy(next).getId();
  }

  /** New cases begin on the packaged release again; those that stand on this one stay open. */
  public void supersede() {
    startOver();
    deployNext();
  }

  /** With all that began on it, so that other tests find the packaged release again. */
  public void takeBack(String deployment) {
    startOver();
    repository.deleteDeployment(deployment, true);
  }
}
