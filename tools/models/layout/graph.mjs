import { is } from '../model.mjs';
import { labelSize } from '../text.mjs';

export const EVENT = 36;
const GATEWAY = 50;
const TASK = { width: 100, height: 80 };
const ATTACHED_GAP = 50;

/** How far a question beside its gateway may reach over the corner and into the gap before it. */
const LEANING = 40;

/** Room for the stroke that marks a default flow. */
export const DEFAULT_MARK = 12;

/** What ELK is told about every scope; a candidate of the search overrides some of it. */
export const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '30',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '16',
  'elk.spacing.labelNode': '3',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '32',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.nodePlacement.bk.edgeStraightening': 'IMPROVE_STRAIGHTNESS',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
  'elk.edgeLabels.inline': 'false',
  'elk.separateConnectedComponents': 'false',
};

/**
 * Builds the ELK graph of one row: nodes, their ports (where lines may leave and arrive), lines and labels.
 *
 * `corners` says where branches leave their gateways; `inner` holds the finished drawings of embedded sub-processes,
 * which are boxes of a fixed size here; `main` are the flows of the main line, which ELK is to keep straight.
 */
export function graphOf({ nodes, flows, boundaryEvents }, { corners, inner, main }) {
  const ports = new Map();
  const children = nodes.map((node) => {
    const box = nodeOf(node, inner.get(node), corners);
    arrivals(node, box, ports, inner.get(node));
    departures(node, box, ports, corners, inner.get(node));
    attach(
      boundaryEvents.filter((event) => event.attachedToRef === node),
      box,
      ports,
    );
    return box;
  });
  return { children, edges: flows.map((flow) => edgeOf(flow, ports, main)) };
}

export function sizeOf(element, drawn) {
  if (drawn) return { width: drawn.width, height: drawn.height };
  if (is(element, 'Event')) return { width: EVENT, height: EVENT };
  if (is(element, 'Gateway')) return { width: GATEWAY, height: GATEWAY };
  return TASK;
}

/** The height at which the main line passes a node: in an embedded sub-process that of its start event. */
export const levelOf = (box, drawn) => drawn?.level ?? box.height / 2;

function nodeOf(node, drawn, corners) {
  const upwards = node.outgoing?.some((flow) => corners.get(flow.id) === 'N');
  const place = upwards
    ? 'H_LEFT, V_TOP, H_PRIORITY'
    : is(node, 'Gateway')
      ? 'H_CENTER, V_TOP'
      : 'H_CENTER, V_BOTTOM';
  const labelled = node.name && is(node, 'Event', 'Gateway');
  const layoutOptions = { 'elk.nodeLabels.placement': `[OUTSIDE, ${place}]` };
  const size = labelSize(node.name ?? '');
  const width = upwards ? Math.max(1, size.width - LEANING) : size.width;
  const labels = labelled ? [{ text: node.name, ...size, width, layoutOptions }] : [];
  return {
    id: node.id,
    ports: [],
    labels,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ...sizeOf(node, drawn),
  };
}

const SIDES = { E: 'EAST', S: 'SOUTH', N: 'NORTH', W: 'WEST' };

function port(box, id, side, level) {
  const x = { E: box.width, W: 0 }[side] ?? box.width / 2;
  const y = { S: box.height, N: 0 }[side] ?? level;
  if (!box.ports.some((other) => other.id === id))
    box.ports.push({ id, x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': SIDES[side] } });
  return id;
}

function arrivals(node, box, ports, drawn) {
  for (const flow of node.incoming ?? [])
    ports.set('to ' + flow.id, port(box, `${node.id} in`, 'W', levelOf(box, drawn)));
}

function departures(node, box, ports, corners, drawn) {
  for (const flow of node.outgoing ?? []) {
    const side = corners.get(flow.id) ?? 'E';
    ports.set('from ' + flow.id, port(box, `${node.id} out ${side}`, side, levelOf(box, drawn)));
  }
}

/** A boundary event is a port of its own size that straddles the lower edge of its activity. */
function attach(events, box, ports) {
  events.forEach((event, i) => {
    const x = box.width - EVENT - 6 - (events.length - 1 - i) * ATTACHED_GAP;
    const labels = event.name ? [{ text: event.name, ...labelSize(event.name) }] : [];
    const layoutOptions = { 'elk.port.side': 'SOUTH', 'elk.port.borderOffset': String(-EVENT / 2) };
    box.ports.push({
      id: event.id,
      x,
      y: box.height - EVENT / 2,
      width: EVENT,
      height: EVENT,
      labels,
      layoutOptions,
    });
    for (const flow of event.outgoing ?? []) ports.set('from ' + flow.id, event.id);
  });
  if (!events.length) return;
  box.layoutOptions['elk.spacing.individual'] = 'elk.spacing.nodeNode:50';
  box.layoutOptions['elk.portLabels.placement'] = '[OUTSIDE]';
}

export const isDefault = (flow) => flow.sourceRef.default === flow;

function flowLabelSize(flow) {
  const { width, height } = labelSize(flow.name);
  return { width: width + (isDefault(flow) ? DEFAULT_MARK : 0), height };
}

/** A label stands where its line leaves the gateway, or along the line where several lines leave together. */
function edgeOf(flow, ports, main) {
  const source = ports.get('from ' + flow.id);
  const together =
    flow.sourceRef.outgoing.filter((other) => ports.get('from ' + other.id) === source).length > 1;
  const placement = { 'elk.edgeLabels.placement': together ? 'CENTER' : 'TAIL' };
  return {
    id: flow.id,
    sources: [source],
    targets: [ports.get('to ' + flow.id)],
    labels: flow.name ? [{ text: flow.name, ...flowLabelSize(flow), layoutOptions: placement }] : [],
    layoutOptions: {
      'elk.layered.priority.straightness': main.has(flow) ? '100' : '1',
      'elk.layered.priority.direction': main.has(flow) ? '5' : '1',
    },
  };
}
