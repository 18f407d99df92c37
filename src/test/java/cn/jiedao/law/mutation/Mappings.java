package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Calls hand an outcome neither in nor back, or take it for another. */
final class Mappings implements Family {
  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return model.getModelElementsByType(CallActivity.class).stream()
        .flatMap(
            call ->
                Stream.concat(
                    of(call, CamundaOut.class).stream().flatMap(out -> back(call, out, domains)),
                    of(call, CamundaIn.class).stream()
                        .map(CamundaIn::getCamundaSource)
                        .filter(source -> source != null && domains.containsKey(source))
                        .map(source -> notHandedIn(call.getId(), source))));
  }

  private static Stream<Change> back(
      CallActivity call, CamundaOut out, Map<String, List<String>> domains) {
    String id = call.getId();
    String source = out.getCamundaSource();
    return Stream.concat(
        Stream.of(
            new Change(
                "let %s hand back no %s".formatted(id, source),
                model -> drop(model, id, CamundaOut.class, source))),
        domains.keySet().stream()
            .filter(other -> !other.equals(out.getCamundaTarget()))
            .filter(other -> domains.get(other).equals(domains.get(source)))
            .map(
                other ->
                    new Change(
                        "let %s hand back %s as %s".formatted(id, source, other),
                        model -> to(model, id, source, other))));
  }

  private static Change notHandedIn(String call, String source) {
    return new Change(
        "let %s hand in no %s".formatted(call, source),
        model -> drop(model, call, CamundaIn.class, source));
  }

  private static <T extends ModelElementInstance> List<T> of(CallActivity call, Class<T> type) {
    return call.getExtensionElements().getElementsQuery().filterByType(type).list();
  }

  private static <T extends ModelElementInstance> void drop(
      BpmnModelInstance model, String call, Class<T> type, String source) {
    CallActivity activity = Edits.find(model, call);
    of(activity, type).stream()
        .filter(mapping -> source.equals(mapping.getAttributeValue("source")))
        .forEach(mapping -> activity.getExtensionElements().removeChildElement(mapping));
  }

  private static void to(BpmnModelInstance model, String call, String source, String target) {
    of(Edits.<CallActivity>find(model, call), CamundaOut.class).stream()
        .filter(out -> source.equals(out.getCamundaSource()))
        .forEach(out -> out.setCamundaTarget(target));
  }
}
