package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** Gateways of another kind, and once for all what is done for each. */
final class Structure implements Family {
  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return Stream.concat(
        model.getModelElementsByType(Gateway.class).stream().flatMap(Structure::gateways),
        model.getModelElementsByType(Activity.class).stream()
            .filter(activity -> activity.getLoopCharacteristics() != null)
            .map(Structure::once));
  }

  private static Stream<Change> gateways(Gateway gateway) {
    String id = gateway.getId();
    Stream<Class<? extends Gateway>> others =
        Stream.of(ParallelGateway.class, ExclusiveGateway.class, InclusiveGateway.class);
    return others
        .filter(type -> !type.isInstance(gateway))
        .map(
            type ->
                new Change(
                    "make %s %s".formatted(id, words(type)),
                    model -> retype(Edits.find(model, id), type)));
  }

  private static String words(Class<? extends Gateway> type) {
    return type.getSimpleName().replace("Gateway", "").toLowerCase(Locale.ROOT);
  }

  private static void retype(Gateway gateway, Class<? extends Gateway> type) {
    var flows = Scope.around(gateway).from(gateway);
    Gateway other = Edits.retype(gateway, type);
    if (other instanceof ParallelGateway)
      flows.stream()
          .filter(flow -> flow.getConditionExpression() != null)
          .forEach(flow -> flow.removeConditionExpression());
    else {
      var unconditional =
          flows.stream().filter(flow -> flow.getConditionExpression() == null).findFirst();
      if (flows.size() > 1) unconditional.ifPresent(flow -> otherwise(other, flow.getId()));
    }
  }

  private static void otherwise(Gateway gateway, String flow) {
    gateway.setAttributeValue("default", flow);
  }

  private static Change once(Activity activity) {
    String id = activity.getId();
    return new Change(
        "do %s once".formatted(id),
        model -> {
          Activity many = Edits.find(model, id);
          many.removeChildElement(
              many.getUniqueChildElementByType(MultiInstanceLoopCharacteristics.class));
        });
  }
}
