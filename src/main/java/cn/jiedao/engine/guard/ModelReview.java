package cn.jiedao.engine.guard;

import static cn.jiedao.engine.guard.ModelVocabulary.BPMN;
import static cn.jiedao.engine.guard.ModelVocabulary.CAMUNDA;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** One reading of a whole model, element by element, so that no kind of element is forgotten. */
final class ModelReview {
  private final ModelExpressions expressions;
  private final List<String> findings = new ArrayList<>();

  ModelReview(ModelExpressions expressions) {
    this.expressions = expressions;
  }

  /** Every reason why the model is refused; empty when it may be deployed. */
  List<String> of(Element root) {
    read(root, "definitions");
    return findings;
  }

  private void read(Element element, String parent) {
    if (ModelVocabulary.DRAWING.contains(element.getUri())) {
      return;
    }
    String id = element.attribute("id") == null ? parent : element.attribute("id");
    String kind = localName(element.getTagName());
    if (!words(element.getUri()).contains(kind)) {
      refuse(id, "不允许使用元素 " + element.getTagName());
    }
    for (String attribute : element.attributes()) {
      readAttribute(id, element, attribute);
    }
    readBindings(id, element);
    report(id, expressions.fault(element.getText()));
    element.elements().forEach(child -> read(child, id));
  }

  private static Set<String> words(String namespace) {
    return BPMN.equals(namespace)
        ? ModelVocabulary.BPMN_ELEMENTS
        : CAMUNDA.equals(namespace) ? ModelVocabulary.CAMUNDA_ELEMENTS : Set.of();
  }

  private void readAttribute(String id, Element element, String attribute) {
    String namespace = namespace(attribute);
    String name = localName(attribute);
    String value = element.attribute(attribute);
    if (!allowed(element, namespace, name, value)) {
      refuse(id, "不允许使用属性 " + name);
    } else if (name.equals("delegateExpression")) {
      report(id, expressions.delegateFault(value));
    } else if (name.equals("candidateGroups")) {
      report(id, expressions.groupsFault(value));
    } else {
      report(id, expressions.fault(value));
    }
  }

  private static boolean allowed(Element element, String namespace, String name, String value) {
    if (namespace.equals("xmlns")
        || name.equals("xmlns")
        || ModelVocabulary.FOREIGN_ATTRIBUTES.contains(namespace)) {
      return true;
    }
    if (CAMUNDA.equals(element.getUri())) {
      return namespace.isEmpty() && ModelVocabulary.CAMUNDA_ELEMENT_ATTRIBUTES.contains(name);
    }
    if (namespace.isEmpty()) {
      return ModelVocabulary.BPMN_ATTRIBUTES.contains(name)
          || ModelVocabulary.BPMN_DEFAULTS.getOrDefault(name, Set.of()).contains(value);
    }
    return namespace.equals(CAMUNDA) && ModelVocabulary.CAMUNDA_ATTRIBUTES.contains(name);
  }

  /** References are constants, bound to the deployment; a start event opens its case at once. */
  private void readBindings(String id, Element element) {
    ModelVocabulary.BOUND_BY.forEach(
        (reference, binding) -> {
          String target = value(element, reference);
          if (target == null) {
            return;
          }
          if (target.contains("{")) {
            refuse(id, reference + " 须为固定值");
          }
          if (!"deployment".equals(value(element, binding))) {
            refuse(id, binding + " 须为 deployment");
          }
        });
    if (localName(element.getTagName()).equals("startEvent")
        && value(element, "asyncBefore") != null) {
      refuse(id, "开始事件不允许 asyncBefore");
    }
  }

  private static String value(Element element, String name) {
    String extension = element.attribute(CAMUNDA + ":" + name);
    return extension == null ? element.attribute(name) : extension;
  }

  private void report(String id, Optional<String> fault) {
    fault.ifPresent(text -> refuse(id, text));
  }

  private void refuse(String id, String reason) {
    findings.add("元素 " + id + "：" + reason);
  }

  private static String namespace(String attribute) {
    int colon = attribute.lastIndexOf(':');
    return colon < 0 ? "" : attribute.substring(0, colon);
  }

  private static String localName(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }
}
