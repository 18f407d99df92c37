package cn.jiedao.workplace;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the files of the plug-in; its data come from our own addresses. */
@Path("plugin/" + CockpitPlugin.ID)
public class CockpitPluginFiles extends AbstractCockpitPluginRootResource {
  public CockpitPluginFiles() {
    super(CockpitPlugin.ID);
  }
}
