import ELK from 'elkjs/lib/elk.bundled.js';
import { partsOf } from '../model.mjs';
import { around } from '../geometry.mjs';
import { labelSize } from '../text.mjs';
import { DEFAULT_MARK, EVENT, OPTIONS, graphOf, isDefault, levelOf } from './graph.mjs';
import { rowsOf } from './rows.mjs';

const elk = new ELK();
const ROW_GAP = 50;
const MARGIN = 24;

/** Lays out one scope once, in as many rows as there are cuts, event sub-processes in a row of their own below. */
export async function place(scope, { options, cuts }, plan) {
  const { inner } = plan;
  const drawing = { shapes: [], lines: [] };
  let y = 0;
  for (const [i, row] of rowsOf(scope, cuts).entries()) {
    const layoutOptions = { ...OPTIONS, ...options };
    const graph = await elk.layout({ id: `row ${i}`, layoutOptions, ...graphOf(row, plan) });
    const part = drawRow(graph, row, inner);
    add(drawing, part, { x: -extentOf(part).x, y: y - extentOf(part).y });
    if (i) drawing.lines.push(connect(cuts[i - 1], drawing, y - ROW_GAP / 2, inner));
    y = bottomOf(drawing) + ROW_GAP;
  }
  addEventSubProcesses(scope, drawing, inner);
  return drawing;
}

export const extentOf = ({ shapes, lines }) =>
  around([
    ...[...shapes, ...lines].flatMap(({ box, label }) => [box, label].filter(Boolean)),
    ...lines.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 }))),
  ]);

const bottomOf = (drawing) => extentOf(drawing).y + extentOf(drawing).height;

/** Copies a drawing into another one, moved by an offset. */
export function add(drawing, { shapes, lines }, by) {
  const move = (at) => at && { ...at, x: Math.round(at.x + by.x), y: Math.round(at.y + by.y) };
  for (const { element, box, label } of shapes)
    drawing.shapes.push({ element, box: move(box), label: move(label) });
  for (const { element, points, label } of lines)
    drawing.lines.push({ element, points: points.map(move), label: move(label) });
}

function drawRow(graph, { nodes, flows, boundaryEvents }, inner) {
  const drawing = { shapes: [], lines: [] };
  for (const [i, box] of graph.children.entries()) {
    const element = nodes[i];
    drawing.shapes.push({ element, box: boxOf(box), label: nodeLabel(box) });
    const attached = boundaryEvents.filter((event) => event.attachedToRef === element);
    attached.forEach((event, at) =>
      drawing.shapes.push(attachedShape(event, box, at === 0 && attached.length > 1)),
    );
    if (inner.has(element)) add(drawing, inner.get(element).drawing, box);
  }
  for (const [i, { sections, labels = [] }] of graph.edges.entries()) {
    const [{ startPoint, bendPoints = [], endPoint }] = sections;
    const points = [startPoint, ...bendPoints, endPoint];
    drawing.lines.push({ element: flows[i], points, label: flowLabel(labels[0], flows[i]) });
  }
  return drawing;
}

const boxOf = ({ x, y, width, height }) => ({ x, y, width, height });

/** Labels get back their true size: ELK was told more or less room than the text takes. */
function nodeLabel({ x, y, labels: [label] }) {
  if (!label) return undefined;
  const size = labelSize(label.text);
  const leaning = label.x + label.width <= 0 ? 12 : 0;
  return { x: x + label.x + label.width - size.width + leaning, y: y + label.y, ...size };
}

function flowLabel(label, flow) {
  if (!label) return undefined;
  return { x: label.x + (isDefault(flow) ? DEFAULT_MARK : 0), y: label.y, ...labelSize(label.text) };
}

/** The name of a boundary event stands below the edge of its host: on the outer side, so that two have room. */
function attachedShape(element, host, onTheLeft) {
  const port = host.ports.find(({ id }) => id === element.id);
  const box = { x: host.x + port.x, y: host.y + port.y, width: EVENT, height: EVENT };
  if (!element.name) return { element, box };
  const size = labelSize(element.name);
  const x = onTheLeft ? box.x - 2 - size.width : box.x + EVENT + 2;
  return { element, box, label: { x, y: box.y + EVENT / 2 + 3, ...size } };
}

/** The line from the end of one row to the beginning of the next, through the gap between them. */
function connect(flow, drawing, gapY, inner) {
  const boxOfNode = (node) => drawing.shapes.find((shape) => shape.element === node).box;
  const [from, to] = [boxOfNode(flow.sourceRef), boxOfNode(flow.targetRef)];
  const start = { x: from.x + from.width, y: from.y + levelOf(from, inner.get(flow.sourceRef)) };
  const end = { x: to.x, y: to.y + levelOf(to, inner.get(flow.targetRef)) };
  const right = Math.max(
    start.x,
    ...drawing.shapes.filter(({ box }) => box.y < gapY).map(({ box }) => box.x + box.width),
  );
  const [turn, back] = [right + MARGIN, Math.min(0, end.x) - MARGIN];
  const points = [
    start,
    { x: turn, y: start.y },
    { x: turn, y: gapY },
    { x: back, y: gapY },
    { x: back, y: end.y },
    end,
  ];
  const label = flow.name && { x: start.x + 6, y: start.y + 3, ...labelSize(flow.name) };
  return { element: flow, points, label };
}

function addEventSubProcesses(scope, drawing, inner) {
  let x = 0;
  const y = bottomOf(drawing) + ROW_GAP / 2;
  for (const element of partsOf(scope).eventSubProcesses) {
    const { width, height, drawing: content } = inner.get(element);
    drawing.shapes.push({ element, box: { x, y, width, height } });
    add(drawing, content, { x, y });
    x += width + 40;
  }
}
