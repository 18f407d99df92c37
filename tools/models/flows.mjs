/**
 * Fills in the incoming and outgoing flows of every node from the sequence flows' ends.
 *
 * The engine needs only the ends, and a hand-written model has only these; bpmnlint and the layout look at the nodes.
 */
export function linkFlows(scope) {
  for (const element of scope.flowElements ?? scope.rootElements ?? []) {
    if (element.$type === 'bpmn:SequenceFlow') {
      add(element.sourceRef, 'outgoing', element);
      add(element.targetRef, 'incoming', element);
    }
    linkFlows(element);
  }
}

function add(node, direction, flow) {
  if (!node) return;
  const flows = node.get(direction);
  if (!flows.includes(flow)) flows.push(flow);
}
