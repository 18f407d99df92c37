package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A way to spoil models systematically; it only reads the model that it is given. */
interface Family {
  /**
   * @param domains the values of each routing variable
   */
  Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains);
}
