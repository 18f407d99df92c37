import { is, partsOf } from '../model.mjs';
import { centre } from '../geometry.mjs';

/** The gateways of a scope that have several ways out. */
const splitsOf = (scope) =>
  partsOf(scope).nodes.filter((node) => is(node, 'Gateway') && node.outgoing?.length > 1);

/** The corners of a gateway in the order of writing: the main case leaves to the right, the next below, others above. */
export function cornersByOrder(scope) {
  const corners = ['E', 'S', 'N'];
  return new Map(splitsOf(scope).flatMap((g) => g.outgoing.map((flow, i) => [flow.id, corners[i] ?? 'N'])));
}

/** The corners that suit a drawing: each branch leaves on the side where its target came to lie, one goes straight on. */
export function cornersLearntFrom({ shapes }, scope, mainGoesOn) {
  const boxes = new Map(shapes.map((shape) => [shape.element, shape.box]));
  const corners = new Map();
  for (const gateway of splitsOf(scope)) {
    const from = boxes.get(gateway);
    const down = (flow) => depth(from, boxes.get(flow.targetRef));
    const sides = new Map(gateway.outgoing.map((flow) => [flow, down(flow) > 0 ? 'S' : 'N']));
    const isBack = (flow) => boxes.get(flow.targetRef).x < from.x;
    const [main] = gateway.outgoing;
    sides.set(mainGoesOn && !isBack(main) ? main : straightest(gateway.outgoing, down, isBack), 'E');
    for (const [flow, side] of sides) corners.set(flow.id, side);
  }
  return corners;
}

const depth = (from, to) => centre(to).y - centre(from).y;

/** The branch that goes straight on: never one that goes back, and the first written where several could. */
function straightest(flows, down, isBack) {
  const onwards = flows.filter((flow) => !isBack(flow));
  const candidates = onwards.length ? onwards : flows;
  return candidates.reduce((best, flow) => (Math.abs(down(flow)) < Math.abs(down(best)) - 12 ? flow : best));
}
