import { is, isEmbedded, partsOf } from '../model.mjs';
import { labelSize } from '../text.mjs';

const EVENT = 36;
const GATEWAY = 50;
const TASK = { width: 100, height: 80 };

/** What ELK is told about every scope; a candidate of the search overrides some of it. */
export const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=20,left=20,bottom=20,right=20]',
  'elk.spacing.nodeNode': '30',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '16',
  'elk.spacing.labelNode': '3',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.nodePlacement.bk.edgeStraightening': 'IMPROVE_STRAIGHTNESS',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
  'elk.edgeLabels.inline': 'false',
  'elk.separateConnectedComponents': 'false',
};

/** Builds the ELK graph of a scope: nodes, their ports (where lines may leave and arrive), lines and labels. */
export function graphOf(scope, options, corners) {
  const { nodes, flows, boundaryEvents } = partsOf(scope);
  const ports = new Map();
  const children = nodes.map((node) => {
    const box = nodeOf(node, options, corners);
    arrivals(node, box, ports);
    departures(node, box, ports, corners);
    attach(boundaryEvents.filter((event) => event.attachedToRef === node), box, ports);
    return box;
  });
  return { children, edges: flows.map((flow) => edgeOf(flow, ports)) };
}

export function sizeOf(element) {
  if (is(element, 'Event')) return { width: EVENT, height: EVENT };
  if (is(element, 'Gateway')) return { width: GATEWAY, height: GATEWAY };
  return TASK;
}

function nodeOf(node, options, corners) {
  if (isEmbedded(node)) {
    const padding = { 'elk.padding': '[top=40,left=25,bottom=30,right=25]' };
    const layoutOptions = { ...OPTIONS, ...options, ...padding, 'elk.portConstraints': 'FIXED_SIDE' };
    return { id: node.id, ports: [], labels: [], layoutOptions, ...graphOf(node, options, corners) };
  }
  const place = is(node, 'Gateway') ? 'V_TOP' : 'V_BOTTOM';
  const labelled = node.name && is(node, 'Event', 'Gateway');
  const labelOptions = { 'elk.nodeLabels.placement': `[H_CENTER, ${place}, OUTSIDE]` };
  const labels = labelled ? [{ text: node.name, ...labelSize(node.name), layoutOptions: labelOptions }] : [];
  return { id: node.id, ports: [], labels, layoutOptions: { 'elk.portConstraints': 'FIXED_POS' }, ...sizeOf(node) };
}

const SIDES = { E: 'EAST', S: 'SOUTH', N: 'NORTH', W: 'WEST' };

function port(box, id, side) {
  const { width = 0, height = 0 } = box;
  const x = { E: width, W: 0 }[side] ?? width / 2;
  const y = { S: height, N: 0 }[side] ?? height / 2;
  if (!box.ports.some((p) => p.id === id))
    box.ports.push({ id, x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': SIDES[side] } });
  return id;
}

function arrivals(node, box, ports) {
  for (const flow of node.incoming ?? []) ports.set('to ' + flow.id, port(box, `${node.id} in`, 'W'));
}

function departures(node, box, ports, corners) {
  const splits = is(node, 'Gateway') && node.outgoing?.length > 1;
  for (const flow of node.outgoing ?? []) {
    const side = (splits && corners.get(flow.id)) || 'E';
    ports.set('from ' + flow.id, port(box, `${node.id} out ${side}`, side));
  }
}

/** A boundary event is a port of its own size that straddles the lower edge of its activity. */
function attach(events, box, ports) {
  events.forEach((event, i) => {
    const x = (box.width ?? 0) - EVENT - 10 - (events.length - 1 - i) * 50;
    const labels = event.name ? [{ text: event.name, ...labelSize(event.name, 66) }] : [];
    const layoutOptions = { 'elk.port.side': 'SOUTH', 'elk.port.borderOffset': String(-EVENT / 2) };
    const y = (box.height ?? 0) - EVENT / 2;
    box.ports.push({ id: event.id, x, y, width: EVENT, height: EVENT, labels, layoutOptions });
    for (const flow of event.outgoing ?? []) ports.set('from ' + flow.id, event.id);
  });
  if (!events.length) return;
  box.layoutOptions['elk.spacing.individual'] = 'elk.spacing.nodeNode:50';
  box.layoutOptions['elk.portLabels.placement'] = '[OUTSIDE]';
}

/** The first way out of a node is the main case: it is kept straight. */
function edgeOf(flow, ports) {
  const isMain = flow.sourceRef.outgoing[0] === flow && !is(flow.sourceRef, 'BoundaryEvent');
  return {
    id: flow.id,
    sources: [ports.get('from ' + flow.id)],
    targets: [ports.get('to ' + flow.id)],
    labels: flow.name ? [{ text: flow.name, ...labelSize(flow.name, 100) }] : [],
    layoutOptions: {
      'elk.layered.priority.straightness': isMain ? '10' : '1',
      'elk.layered.priority.direction': isMain ? '5' : '1',
    },
  };
}
