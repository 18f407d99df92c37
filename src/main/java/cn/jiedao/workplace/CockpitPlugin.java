package cn.jiedao.workplace;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings the scripts of {@code src/main/frontend/cockpit} into Cockpit, which finds it by name. */
public class CockpitPlugin extends AbstractCockpitPlugin {
  static final String ID = "jiedao";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(CockpitPluginFiles.class);
  }

  @Override
  public String getAssetDirectory() {
    return "jiedao-cockpit";
  }
}
