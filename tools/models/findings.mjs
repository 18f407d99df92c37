import { is, elementsOf } from './model.mjs';
import { overlap, segments, sharedLength } from './geometry.mjs';

const TOGETHER = 7;
const KINK = 9;

/** What a reader would stumble over in a drawing, and how restless its lines are. */
export function examine({ shapes, lines, orphans = [] }) {
  const drawn = lines.map((line) => ({ ...line, pieces: segments(line.points) }));
  const findings = [
    ...orphans.map((id) => `图形 ${id} 没有对应的元素`),
    ...overlappingShapes(shapes),
    ...drawn.flatMap(crookedness),
    ...drawn.flatMap((line) => shapesUnder(line, shapes)),
    ...coveredLabels(shapes, drawn),
  ];
  const pairs = comparePairs(drawn);
  return {
    findings: [...findings, ...pairs.findings],
    crossings: pairs.crossings,
    bends: lines.reduce((sum, line) => sum + line.points.length - 2, 0),
    length: drawn.reduce((sum, line) => sum + line.pieces.reduce((l, piece) => l + piece.length, 0), 0),
  };
}

/** Elements of the model that the drawing does not show. */
export function undrawn(definitions, { shapes, lines }) {
  if (!shapes.length) return ['还没有图形'];
  const drawn = new Set([...shapes, ...lines].map((part) => part.element));
  return [...elementsOf(definitions)]
    .filter((element) => is(element, 'FlowNode', 'SequenceFlow') && !drawn.has(element))
    .map((element) => `${element.id} 没有画出来`);
}

function isInside(element, ancestor) {
  for (let parent = element.$parent; parent; parent = parent.$parent) if (parent === ancestor) return true;
  return false;
}

const belongTogether = (a, b) =>
  a.attachedToRef === b || b.attachedToRef === a || isInside(a, b) || isInside(b, a);

function overlappingShapes(shapes) {
  return shapes.flatMap((a, i) =>
    shapes
      .slice(i + 1)
      .filter((b) => overlap(a.box, b.box, 1) && !belongTogether(a.element, b.element))
      .map((b) => `图形 ${a.element.id} 与 ${b.element.id} 重叠`),
  );
}

function crookedness({ element, pieces }) {
  const findings = pieces.filter((p) => p.diagonal).map(() => `连线 ${element.id} 有斜线`);
  const inner = pieces.slice(1, -1);
  return findings.concat(inner.filter((p) => p.length < KINK).map(() => `连线 ${element.id} 有小折弯`));
}

function shapesUnder({ element, pieces }, shapes) {
  const ends = [element.sourceRef, element.targetRef, element.sourceRef?.attachedToRef];
  return shapes
    .filter((shape) => !ends.includes(shape.element) && !isInside(element, shape.element))
    .filter((shape) => pieces.some((piece) => overlap(piece, shape.box)))
    .map((shape) => `连线 ${element.id} 穿过 ${shape.element.id}`);
}

function coveredLabels(shapes, lines) {
  const labelled = [...shapes, ...lines].filter((part) => part.label);
  return labelled.flatMap(({ element, label }) => {
    const covers = (other) => other.element !== element && !isInside(element, other.element);
    return [
      ...shapes.filter((s) => covers(s) && overlap(label, s.box, 1)).map((s) => s.element.id),
      ...lines.filter((l) => l.pieces.some((p) => overlap(label, p, 1))).map((l) => l.element.id),
      ...labelled
        .filter((o) => o.element.id > element.id && overlap(label, o.label, 1))
        .map((o) => o.element.id),
    ].map((id) => `文字「${element.name}」与 ${id} 相碰`);
  });
}

function comparePairs(lines) {
  const findings = [];
  let crossings = 0;
  lines.forEach((a, i) =>
    lines.slice(i + 1).forEach((b) => {
      if (a.element.sourceRef === b.element.sourceRef || a.element.targetRef === b.element.targetRef) return;
      let together = 0;
      for (const p of a.pieces)
        for (const q of b.pieces) {
          together = Math.max(together, sharedLength(p, q, TOGETHER));
          if (p.horizontal !== q.horizontal && overlap(p, q)) crossings++;
        }
      if (together > 12) findings.push(`连线 ${a.element.id} 与 ${b.element.id} 并在一起`);
    }),
  );
  return { findings, crossings };
}
