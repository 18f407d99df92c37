package cn.jiedao.workplace;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/**
 * Brings the scripts of {@code src/main/frontend/tasklist} into Tasklist, which finds it by name.
 */
public class TasklistPlugin extends AbstractTasklistPlugin {
  static final String ID = "jiedao";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(TasklistPluginFiles.class);
  }

  @Override
  public String getAssetDirectory() {
    return "jiedao-tasklist";
  }
}
