import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import { linkFlows } from './flows.mjs';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const moddle = new BpmnModdle({ camunda });

/** Whether a BPMN element is of one of these types, subtypes included. */
export function is(element, ...types) {
  return types.some((type) => element?.$instanceOf?.('bpmn:' + type));
}

/** A sub-process drawn inside its parent, as opposed to a call activity. */
export const isEmbedded = (element) => is(element, 'SubProcess');

/** Reads a model and completes what every tool relies on: incoming and outgoing flows. */
export async function readModel(xml) {
  const { rootElement, warnings } = await moddle.fromXML(xml);
  linkFlows(rootElement);
  return { definitions: rootElement, warnings: warnings.map((warning) => warning.message.trim()) };
}

/** All processes of a model; ours have exactly one. */
export const processesOf = (definitions) =>
  definitions.rootElements.filter((element) => is(element, 'Process'));

/** Every flow element below a process or sub-process, whatever its depth. */
export function* elementsBelow(scope) {
  for (const element of scope.flowElements ?? []) {
    yield element;
    yield* elementsBelow(element);
  }
}

/** Every flow element of the model. */
export function* elementsOf(definitions) {
  for (const process of processesOf(definitions)) yield* elementsBelow(process);
}

/** The flow nodes and sequence flows directly in a scope, apart from what only annotates. */
export function partsOf(scope) {
  const elements = scope.flowElements ?? [];
  return {
    nodes: elements.filter((e) => is(e, 'FlowNode') && !is(e, 'BoundaryEvent') && !e.triggeredByEvent),
    flows: elements.filter((e) => is(e, 'SequenceFlow')),
    boundaryEvents: elements.filter((e) => is(e, 'BoundaryEvent')),
    eventSubProcesses: elements.filter((e) => e.triggeredByEvent),
  };
}

/** Makes an element of the BPMN vocabulary, mostly for diagrams. */
export const create = (type, attributes) => moddle.create(type, attributes);

/** Writes a model as XML. */
export const toXml = async (definitions) => (await moddle.toXML(definitions, { format: true })).xml;
