import { isEmbedded } from '../model.mjs';
import { examine } from '../findings.mjs';
import { cornersByOrder, cornersLearntFrom } from './corners.mjs';
import { nudge } from './nudge.mjs';
import { add, extentOf, place } from './place.mjs';
import { cutsOf, mainLine } from './rows.mjs';

const PASSES = 3;
const COMFORTABLE_WIDTH = 1700;
const ROW_COST = 200;
const PLACEMENTS = [
  ['BRANDES_KOEPF', 'NONE'],
  ['NETWORK_SIMPLEX', 'NONE'],
  ['BRANDES_KOEPF', 'LEFTUP'],
];
const ORIGIN = { x: 100, y: 80 };
const PADDING = { top: 40, left: 25, bottom: 30, right: 25 };

/** Draws a process as well as ELK can. */
export async function bestDrawing(process) {
  const drawing = { shapes: [], lines: [] };
  add(drawing, await drawScope(process), ORIGIN);
  return drawing;
}

/** Tries ELK's ways of laying out a scope and keeps the drawing that reads best; sub-processes come first. */
async function drawScope(scope) {
  const inner = new Map();
  for (const element of scope.flowElements.filter(isEmbedded))
    inner.set(element, framed(element, await drawScope(element)));
  let best = await search(scope, [], inner);
  if (extentOf(best.drawing).width > COMFORTABLE_WIDTH)
    for (const cut of cutsOf(scope)) {
      const wrapped = await search(scope, [cut], inner);
      if (wrapped.score < best.score) best = wrapped;
    }
  return nudge(best.drawing);
}

/** A sub-process around its drawing: its size, and the height at which its main line runs. */
function framed(element, drawing) {
  const extent = extentOf(drawing);
  const moved = { shapes: [], lines: [] };
  add(moved, drawing, { x: PADDING.left - extent.x, y: PADDING.top - extent.y });
  const start = moved.shapes.find((shape) => shape.element.$type === 'bpmn:StartEvent').box;
  return {
    drawing: moved,
    width: Math.ceil(extent.width) + PADDING.left + PADDING.right,
    height: Math.ceil(extent.height) + PADDING.top + PADDING.bottom,
    level: start.y + start.height / 2,
  };
}

async function search(scope, cuts, inner) {
  const main = new Set(mainLine(scope));
  let best;
  for (const options of candidates())
    for (const mainGoesOn of [true, false]) {
      let corners = mainGoesOn ? cornersByOrder(scope) : new Map();
      for (let pass = 0; pass < PASSES; pass++) {
        const drawing = await place(scope, { options, cuts }, { corners, inner, main });
        const score = scoreOf(drawing, cuts, main);
        if (!best || score < best.score) best = { drawing, score };
        const learnt = cornersLearntFrom(drawing, scope, mainGoesOn);
        if ([...learnt].every(([flow, corner]) => corners.get(flow) === corner)) break;
        corners = learnt;
      }
    }
  return best;
}

function* candidates() {
  for (const [strategy, alignment] of PLACEMENTS)
    for (const order of ['NODES_AND_EDGES', 'PREFER_EDGES', 'NONE'])
      for (const feedback of ['true', 'false'])
        yield {
          'elk.layered.nodePlacement.strategy': strategy,
          'elk.layered.nodePlacement.bk.fixedAlignment': alignment,
          'elk.layered.considerModelOrder.strategy': order,
          'elk.layered.feedbackEdges': feedback,
        };
}

/** Lower is better: clean first, then few crossings, a straight main line, one line a corner, calm, short and narrow. */
function scoreOf(drawing, cuts, main) {
  const { findings, crossings, bends, length } = examine(drawing);
  const straight = drawing.lines.filter(({ element }) => main.has(element) && !cuts.includes(element));
  const mainBends = straight.reduce((sum, { points }) => sum + points.length - 2, 0);
  const starts = drawing.lines.map(({ points: [{ x, y }] }) => `${x} ${y}`);
  const shared = starts.length - new Set(starts).size;
  const tooWide = Math.max(0, extentOf(drawing).width - COMFORTABLE_WIDTH);
  const unrest = crossings * 60 + mainBends * 60 + shared * 40 + bends * 12 + length / 40;
  return findings.length * 1000 + unrest + tooWide / 2 + cuts.length * ROW_COST;
}
