package cn.jiedao.law.prover;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a call hands to the called process, and what it takes back. */
final class Mappings {
  private final Translation translation;
  private final CallActivity call;

  Mappings(Translation translation, CallActivity call) {
    this.translation = translation;
    this.call = call;
  }

  void in(Region caller, Region called, TransitionDraft step) {
    for (CamundaIn in : all(CamundaIn.class)) {
      if (in.getCamundaVariables() != null || in.getCamundaSourceExpression() != null)
        throw Translation.unreadable(caller, call, "a mapping without source and target");
      if (in.getCamundaSource() != null)
        copy(caller, in.getCamundaSource(), called, in.getCamundaTarget(), step);
    }
  }

  void out(Region called, Region caller, TransitionDraft step) {
    for (CamundaOut out : all(CamundaOut.class)) {
      if (out.getCamundaSource() == null)
        throw Translation.unreadable(caller, call, "a mapping without source and target");
      copy(called, out.getCamundaSource(), caller, out.getCamundaTarget(), step);
    }
  }

  /** Only routing variables are followed; who an instance is about decides no gateway. */
  private void copy(Region from, String source, Region to, String target, TransitionDraft step) {
    List<String> values = translation.models.domain(source);
    List<String> taken = translation.models.domain(target);
    if (values == null && taken == null) return;
    if (values == null || taken == null || !values.equals(taken))
      throw Translation.unreadable(from, call, source + " is handed on as " + target);
    step.writes.add(Net.Write.copy(from.variable(source, values), to.variable(target, taken)));
  }

  private <T extends ModelElementInstance> List<T> all(Class<T> type) {
    return call.getExtensionElements() == null
        ? List.of()
        : call.getExtensionElements().getElementsQuery().filterByType(type).list();
  }
}
