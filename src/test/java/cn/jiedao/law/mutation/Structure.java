package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Gateways of another kind, calls that hand over less or to another variable, one for many. */
final class Structure implements Family {
  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return Stream.of(
            model.getModelElementsByType(Gateway.class).stream().flatMap(Structure::gateways),
            model.getModelElementsByType(CallActivity.class).stream()
                .flatMap(call -> mappings(call, domains)),
            model.getModelElementsByType(Activity.class).stream()
                .filter(activity -> activity.getLoopCharacteristics() != null)
                .map(Structure::once))
        .flatMap(changes -> changes);
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
    return type.getSimpleName().replace("Gateway", "").toLowerCase(java.util.Locale.ROOT);
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

  private static Stream<Change> mappings(CallActivity call, Map<String, List<String>> domains) {
    String id = call.getId();
    var outs = extensions(call, CamundaOut.class);
    var ins = extensions(call, CamundaIn.class);
    return Stream.concat(
        outs.stream()
            .flatMap(
                out -> {
                  String source = out.getCamundaSource();
                  return Stream.concat(
                      Stream.of(
                          new Change(
                              "let %s hand back no %s".formatted(id, source),
                              model -> drop(model, id, CamundaOut.class, "source", source))),
                      domains.keySet().stream()
                          .filter(other -> !other.equals(out.getCamundaTarget()))
                          .filter(other -> domains.get(other).equals(domains.get(source)))
                          .map(
                              other ->
                                  new Change(
                                      "let %s hand back %s as %s".formatted(id, source, other),
                                      model -> to(model, id, source, other))));
                }),
        ins.stream()
            .map(CamundaIn::getCamundaSource)
            .filter(source -> source != null && domains.containsKey(source))
            .map(
                source ->
                    new Change(
                        "let %s hand in no %s".formatted(id, source),
                        model -> drop(model, id, CamundaIn.class, "source", source))));
  }

  private static <T extends ModelElementInstance> List<T> extensions(
      CallActivity call, Class<T> type) {
    return call.getExtensionElements().getElementsQuery().filterByType(type).list();
  }

  private static <T extends ModelElementInstance> void drop(
      BpmnModelInstance model, String call, Class<T> type, String attribute, String value) {
    CallActivity activity = Edits.find(model, call);
    extensions(activity, type).stream()
        .filter(mapping -> value.equals(mapping.getAttributeValue(attribute)))
        .forEach(mapping -> activity.getExtensionElements().removeChildElement(mapping));
  }

  private static void to(BpmnModelInstance model, String call, String source, String target) {
    extensions(Edits.<CallActivity>find(model, call), CamundaOut.class).stream()
        .filter(out -> source.equals(out.getCamundaSource()))
        .forEach(out -> out.setCamundaTarget(target));
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
