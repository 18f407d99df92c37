package cn.jiedao.engine.guard;

import cn.jiedao.form.FormContract;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Looks at every file of a deployment before the engine does: models, decisions in FEEL, and forms
 * that can be held as a contract. Pages, scripts and case models never get in.
 */
class DeployedFiles implements Deployer {
  @Override
  public void deploy(DeploymentEntity deployment) {
    for (ResourceEntity file : deployment.getResources().values()) {
      fault(file)
          .ifPresent(
              fault -> {
                throw new BadUserRequestException("文件被拒绝：" + file.getName() + "：" + fault);
              });
    }
  }

  private static Optional<String> fault(ResourceEntity file) {
    String name = file.getName();
    if (name.endsWith(".bpmn")) {
      return Optional.empty();
    }
    if (name.endsWith(".dmn")) {
      return DecisionReview.fault(file.getBytes());
    }
    if (name.endsWith(".form")) {
      return formFault(file.getBytes());
    }
    return Optional.of("只能部署 .bpmn、.dmn 和 .form");
  }

  private static Optional<String> formFault(byte[] file) {
    try {
      FormContract.parse(file);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }
}
