import { is, isEmbedded, create, processesOf, toXml } from './model.mjs';
import { labelSize } from './text.mjs';

/*
 * A drawing is what a person sees of a model: shapes { element, box, label } and lines { element, points, label },
 * where a label is the box of the text beside the shape or line, if it has one.
 */

/** Whether the name of an element is written beside it and not inside it. */
export const isLabelledOutside = (element) => is(element, 'Event', 'Gateway', 'SequenceFlow');

/** Reads the drawing a model carries in its BPMNDI part. */
export function drawingOf(definitions) {
  const shapes = [];
  const lines = [];
  const orphans = [];
  for (const part of (definitions.diagrams ?? []).flatMap((diagram) => diagram.plane.planeElement ?? [])) {
    const element = part.bpmnElement;
    if (!element) orphans.push(part.id);
    else if (part.bounds) shapes.push({ element, box: plain(part.bounds), label: labelOf(part, element) });
    else
      lines.push({
        element,
        points: part.waypoint.map(({ x, y }) => ({ x, y })),
        label: labelOf(part, element),
      });
  }
  return { shapes, lines, orphans };
}

const plain = ({ x, y, width, height }) => ({ x, y, width, height });

function labelOf(part, element) {
  if (!element.name || !isLabelledOutside(element)) return undefined;
  if (part.label?.bounds) return plain(part.label.bounds);
  const size = labelSize(element.name);
  const { x, y } = part.bounds
    ? {
        x: part.bounds.x + part.bounds.width / 2,
        y: part.bounds.y + part.bounds.height + 3 + size.height / 2,
      }
    : { x: (part.waypoint[0].x + part.waypoint[1].x) / 2, y: (part.waypoint[0].y + part.waypoint[1].y) / 2 };
  return { x: x - size.width / 2, y: y - size.height / 2, ...size };
}

/** The drawing as the text of a `<bpmndi:BPMNDiagram>`; the model itself is left as it is. */
export async function diagramXml(definitions, { shapes, lines }) {
  const [process] = processesOf(definitions);
  const planeElement = [...shapes.map(shapePart), ...lines.map(linePart)];
  const plane = create('bpmndi:BPMNPlane', { id: process.id + '_plane', bpmnElement: process, planeElement });
  definitions.diagrams = [create('bpmndi:BPMNDiagram', { id: process.id + '_diagram', plane })];
  const xml = await toXml(definitions);
  return xml.match(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/)[0];
}

function shapePart({ element, box, label }) {
  return create('bpmndi:BPMNShape', {
    id: element.id + '_di',
    bpmnElement: element,
    bounds: bounds(box),
    ...(is(element, 'ExclusiveGateway') && { isMarkerVisible: true }),
    ...(isEmbedded(element) && { isExpanded: true }),
    ...(label && { label: create('bpmndi:BPMNLabel', { bounds: bounds(label) }) }),
  });
}

function linePart({ element, points, label }) {
  return create('bpmndi:BPMNEdge', {
    id: element.id + '_di',
    bpmnElement: element,
    waypoint: points.map(({ x, y }) => create('dc:Point', { x: Math.round(x), y: Math.round(y) })),
    ...(label && { label: create('bpmndi:BPMNLabel', { bounds: bounds(label) }) }),
  });
}

function bounds({ x, y, width, height }) {
  return create('dc:Bounds', {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  });
}
