package cn.jiedao.workplace;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the files of the plug-in; its data come from our own addresses. */
@Path("plugin/" + TasklistPlugin.ID)
public class TasklistPluginFiles extends AbstractTasklistPluginRootResource {
  public TasklistPluginFiles() {
    super(TasklistPlugin.ID);
  }
}
