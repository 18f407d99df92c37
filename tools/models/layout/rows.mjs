import { partsOf, is } from '../model.mjs';

/** The flows along the main line, from the start event by every first way out. */
export function mainLine(scope) {
  const line = [];
  const { nodes } = partsOf(scope);
  let node = nodes.find((n) => is(n, 'StartEvent')) ?? nodes[0];
  while (node?.outgoing?.length && !line.includes(node.outgoing[0])) {
    line.push(node.outgoing[0]);
    node = node.outgoing[0].targetRef;
  }
  return line;
}

/** The nodes on the far side of a flow when it alone is taken away. */
function beyond(cut, parts) {
  const hostOf = (node) => node.attachedToRef ?? node;
  const reached = new Set([hostOf(cut.targetRef)]);
  let before;
  do {
    before = reached.size;
    for (const flow of parts.flows.filter((f) => f !== cut)) {
      const ends = [hostOf(flow.sourceRef), hostOf(flow.targetRef)];
      if (ends.some((end) => reached.has(end))) ends.forEach((end) => reached.add(end));
    }
  } while (reached.size > before);
  return reached;
}

/** Flows of the main line where a wide process may go on in a new row: nothing else joins both sides. */
export function cutsOf(scope) {
  const parts = partsOf(scope);
  return mainLine(scope).filter((flow) => {
    const far = beyond(flow, parts);
    return !far.has(flow.sourceRef) && far.size >= 4 && parts.nodes.length - far.size >= 2;
  });
}

/** The parts of each row, for cuts in the order of the main line. */
export function rowsOf(scope, cuts) {
  const parts = partsOf(scope);
  const rowOf = new Map(parts.nodes.map((node) => [node, 0]));
  for (const cut of cuts) for (const node of beyond(cut, parts)) rowOf.set(node, rowOf.get(node) + 1);
  const rowOfFlow = (flow) => rowOf.get(flow.sourceRef.attachedToRef ?? flow.sourceRef);
  return [...Array(cuts.length + 1).keys()].map((row) => ({
    nodes: parts.nodes.filter((node) => rowOf.get(node) === row),
    flows: parts.flows.filter((flow) => !cuts.includes(flow) && rowOfFlow(flow) === row),
    boundaryEvents: parts.boundaryEvents.filter((event) => rowOf.get(event.attachedToRef) === row),
  }));
}
