import { is, elementsBelow } from '../model.mjs';
import { centre } from '../geometry.mjs';

const branchesOf = (process) =>
  [...elementsBelow(process)].filter((e) => is(e, 'SequenceFlow') && is(e.sourceRef, 'Gateway'));

/** The corners of a gateway in the order of writing: the main case leaves to the right, the next below, others above. */
export function cornersByOrder(process) {
  const order = (flow) => flow.sourceRef.outgoing.indexOf(flow);
  return new Map(branchesOf(process).map((flow) => [flow.id, ['E', 'S'][order(flow)] ?? 'N']));
}

/** The corners that suit a drawing: each branch leaves on the side where its target came to lie. */
export function cornersLearntFrom({ shapes }, process) {
  const boxes = new Map(shapes.map((shape) => [shape.element, shape.box]));
  const corners = new Map();
  for (const gateway of new Set(branchesOf(process).map((flow) => flow.sourceRef))) {
    const sides = gateway.outgoing.map((flow) => sideOf(boxes.get(gateway), boxes.get(flow.targetRef)));
    sides.forEach((side, i) => {
      if (side === 'E' && sides.indexOf('E') < i) sides[i] = 'S';
    });
    if (!sides.includes('E')) sides[0] = 'E';
    gateway.outgoing.forEach((flow, i) => corners.set(flow.id, sides[i]));
  }
  return corners;
}

function sideOf(from, to) {
  const down = centre(to).y - centre(from).y;
  const isBack = to.x < from.x;
  if (Math.abs(down) < 12 && !isBack) return 'E';
  return down > 0 || (isBack && down >= 0) ? 'S' : 'N';
}
