import ELK from 'elkjs/lib/elk.bundled.js';
import { is, elementsBelow, partsOf } from '../model.mjs';
import { OPTIONS, graphOf } from './graph.mjs';

const elk = new ELK();
const ORIGIN = { x: 100, y: 80 };

/** Lays out a process once: ELK places the main scope, event sub-processes stand in a row below it. */
export async function place(process, options, corners) {
  const drawing = { shapes: [], lines: [] };
  const byId = new Map([...elementsBelow(process)].map((element) => [element.id, element]));
  const main = await layout(process, {}, options, corners);
  draw(main, ORIGIN, byId, drawing);
  let x = ORIGIN.x + 20;
  const y = ORIGIN.y + main.height + 20;
  for (const element of partsOf(process).eventSubProcesses) {
    const padding = { 'elk.padding': '[top=45,left=30,bottom=30,right=30]' };
    const box = await layout(element, padding, options, corners);
    drawing.shapes.push({ element, box: { x, y, width: box.width, height: box.height } });
    draw(box, { x, y }, byId, drawing);
    x += box.width + 40;
  }
  return drawing;
}

function layout(scope, extra, options, corners) {
  const layoutOptions = { ...OPTIONS, ...options, ...extra };
  return elk.layout({ id: scope.id, layoutOptions, ...graphOf(scope, options, corners) });
}

/** Copies one laid-out ELK graph into the drawing, moved by an offset. */
function draw(graph, offset, byId, drawing) {
  for (const node of graph.children ?? []) {
    const box = moved(node, offset);
    drawing.shapes.push({ element: byId.get(node.id), box, label: nodeLabel(node, byId.get(node.id), offset) });
    for (const port of node.ports ?? []) drawAttached(port, box, byId, drawing);
    draw(node, box, byId, drawing);
  }
  for (const edge of graph.edges ?? []) {
    const [{ startPoint, bendPoints = [], endPoint }] = edge.sections;
    const points = [startPoint, ...bendPoints, endPoint].map((p) => rounded({ x: p.x + offset.x, y: p.y + offset.y }));
    const [label] = edge.labels ?? [];
    drawing.lines.push({ element: byId.get(edge.id), points, label: label && moved(label, offset) });
  }
}

function drawAttached(port, host, byId, drawing) {
  const element = byId.get(port.id);
  if (!element) return;
  const box = moved(port, host);
  const [label] = port.labels ?? [];
  const beside = label && { x: box.x + 38, y: box.y + 20, width: label.width, height: label.height };
  drawing.shapes.push({ element, box, label: beside });
}

/** A gateway's question moves to the left where a branch leaves upwards. */
function nodeLabel(node, element, offset) {
  const [label] = node.labels ?? [];
  if (!label) return undefined;
  const upwards = is(element, 'Gateway') && node.ports.some((port) => port.id === `${node.id} out N`);
  const x = upwards ? 20 - label.width : label.x;
  return rounded({ x: offset.x + node.x + x, y: offset.y + node.y + label.y, width: label.width, height: label.height });
}

const moved = ({ x, y, width, height }, by) => rounded({ x: x + by.x, y: y + by.y, width, height });

const rounded = (box) => Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value)]));
