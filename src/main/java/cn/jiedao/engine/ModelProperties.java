package cn.jiedao.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreActivity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code camunda:properties} of a model's element: what our rules read of a model. */
record ModelProperties(Map<String, String> values) {
  static final ModelProperties NONE = new ModelProperties(Map.of());
  private static final String KEY = "jiedao.properties";

  static ModelProperties of(Element element) {
    var values = new TreeMap<String, String>();
    Element extension = element.element("extensionElements");
    Element properties =
        extension == null
            ? null
            : extension.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
    if (properties != null)
      for (Element property :
          properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property"))
        values.put(property.attribute("name"), property.attribute("value"));
    return new ModelProperties(values);
  }

  ModelProperties with(String name, String value) {
    if (value == null) return this;
    var more = new TreeMap<>(values);
    more.put(name, value);
    return new ModelProperties(more);
  }

  void keepAt(PvmScope scope) {
    ((CoreActivity) scope).setProperty(KEY, this);
  }

  static ModelProperties at(PvmScope scope) {
    return scope != null && scope.getProperty(KEY) instanceof ModelProperties properties
        ? properties
        : NONE;
  }

  String get(String name) {
    return values.get(name);
  }

  boolean is(String name, String value) {
    return value.equals(values.get(name));
  }

  /** Whether the answers of the task change the proposal of its case. */
  boolean worksOnProposal() {
    return is("proposal", "revise") || is("proposal", "extend");
  }

  List<String> list(String name) {
    return parts(values.get(name), ",");
  }

  /**
   * Whom or what a step is about, where parallel rounds ask it of several ({@code about}).
   *
   * @param scope where the variables are that the property names
   */
  Map<String, Object> about(VariableScope scope) {
    var about = new TreeMap<String, Object>();
    list("about").forEach(name -> about.put(name, scope.getVariable(name)));
    return about;
  }

  /**
   * The routing variables that the element decides, each with its values: {@code a: x, y; b: z}.
   */
  Map<String, List<String>> writes() {
    var decided = new TreeMap<String, List<String>>();
    for (String part : parts(values.get("writes"), ";")) {
      String[] variable = part.split("\\s*:\\s*", 2);
      decided.put(variable[0], variable.length == 2 ? parts(variable[1], ",") : List.of());
    }
    return decided;
  }

  private static List<String> parts(String value, String separator) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split(separator))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }
}
