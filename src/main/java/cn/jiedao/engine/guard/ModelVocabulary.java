package cn.jiedao.engine.guard;

import java.util.Map;
import java.util.Set;

/** The words of BPMN and of Camunda's extensions that our models are written with; no others. */
final class ModelVocabulary {
  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** Read by the engine for the picture only, or not at all. */
  static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI");

  static final Set<String> FOREIGN_ATTRIBUTES =
      Set.of("http://www.w3.org/2001/XMLSchema-instance", "http://camunda.org/schema/modeler/1.0");

  static final Set<String> BPMN_ELEMENTS =
      Set.of(
          "definitions",
          "process",
          "documentation",
          "extensionElements",
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "callActivity",
          "subProcess",
          "exclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "sequenceFlow",
          "conditionExpression",
          "incoming",
          "outgoing",
          "message",
          "messageEventDefinition",
          "signal",
          "signalEventDefinition",
          "timerEventDefinition",
          "timeDate",
          "timeDuration",
          "timeCycle",
          "terminateEventDefinition",
          "multiInstanceLoopCharacteristics",
          "completionCondition",
          "textAnnotation",
          "association",
          "text");

  static final Set<String> BPMN_ATTRIBUTES =
      Set.of(
          "id",
          "name",
          "targetNamespace",
          "exporter",
          "exporterVersion",
          "isExecutable",
          "sourceRef",
          "targetRef",
          "default",
          "attachedToRef",
          "cancelActivity",
          "isInterrupting",
          "triggeredByEvent",
          "messageRef",
          "signalRef",
          "calledElement",
          "isSequential",
          "associationDirection",
          "eventGatewayType",
          "instantiate");

  /** Attributes that the schema itself adds, and only with what it adds. */
  static final Map<String, Set<String>> BPMN_DEFAULTS =
      Map.ofEntries(
          Map.entry("behavior", Set.of("All")),
          Map.entry("completionQuantity", Set.of("1")),
          Map.entry("expressionLanguage", Set.of("http://www.w3.org/1999/XPath")),
          Map.entry("gatewayDirection", Set.of("Unspecified")),
          Map.entry("implementation", Set.of("##unspecified", "##WebService")),
          Map.entry("isClosed", Set.of("false")),
          Map.entry("isForCompensation", Set.of("false")),
          Map.entry("parallelMultiple", Set.of("false")),
          Map.entry("processType", Set.of("None")),
          Map.entry("startQuantity", Set.of("1")),
          Map.entry("textFormat", Set.of("text/plain")),
          Map.entry("typeLanguage", Set.of("http://www.w3.org/2001/XMLSchema")));

  static final Set<String> CAMUNDA_ELEMENTS =
      Set.of("in", "out", "properties", "property", "failedJobRetryTimeCycle");

  static final Set<String> CAMUNDA_ELEMENT_ATTRIBUTES =
      Set.of("source", "target", "businessKey", "id", "name", "value");

  static final Set<String> CAMUNDA_ATTRIBUTES =
      Set.of(
          "formRef",
          "formRefBinding",
          "candidateGroups",
          "dueDate",
          "delegateExpression",
          "calledElementBinding",
          "decisionRef",
          "decisionRefBinding",
          "resultVariable",
          "mapDecisionResult",
          "historyTimeToLive",
          "isStartableInTasklist",
          "versionTag",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "collection",
          "elementVariable");

  /** What is called is what was released together with the caller. */
  static final Map<String, String> BOUND_BY =
      Map.of(
          "formRef", "formRefBinding",
          "calledElement", "calledElementBinding",
          "decisionRef", "decisionRefBinding");

  private ModelVocabulary() {}
}
