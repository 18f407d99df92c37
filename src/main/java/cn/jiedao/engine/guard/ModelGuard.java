package cn.jiedao.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;

/**
 * Reads a model before the engine builds anything of it, at deployment and at every later load: a
 * parse listener would come too late, since classes named in a model are made while it is parsed.
 */
class ModelGuard implements BpmnParseFactory {
  private final ModelBeans beans;

  ModelGuard(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public BpmnParse createBpmnParse(BpmnParser parser) {
    return new BpmnParse(parser) {
      @Override
      protected void parseRootElement() {
        var expressions = new ModelExpressions(beans::mayCarryOut, beans::mayBeCalled);
        List<String> findings = new ModelReview(expressions).of(rootElement);
        findings.forEach(finding -> addError("模型被拒绝。" + finding, rootElement));
        if (findings.isEmpty()) {
          super.parseRootElement();
        }
      }
    };
  }
}
