import { examine } from '../findings.mjs';
import { cornersByOrder, cornersLearntFrom } from './corners.mjs';
import { nudge } from './nudge.mjs';
import { place } from './place.mjs';

const PASSES = 3;
const PLACEMENTS = [
  ['BRANDES_KOEPF', 'NONE'],
  ['NETWORK_SIMPLEX', 'NONE'],
  ['BRANDES_KOEPF', 'LEFTUP'],
  ['BRANDES_KOEPF', 'BALANCED'],
];

/** Tries ELK's ways of laying out a process and keeps the drawing that reads best. */
export async function bestDrawing(process) {
  let best;
  for (const options of candidates())
    for (const firstCorners of [cornersByOrder(process), new Map()]) {
      let corners = firstCorners;
      for (let pass = 0; pass < PASSES; pass++) {
        const drawing = await place(process, options, corners);
        const score = scoreOf(drawing);
        if (!best || score < best.score) best = { drawing, score };
        corners = cornersLearntFrom(drawing, process);
      }
    }
  return nudge(best.drawing);
}

function* candidates() {
  for (const [strategy, alignment] of PLACEMENTS)
    for (const order of ['NODES_AND_EDGES', 'NONE'])
      for (const feedback of ['true', 'false'])
        yield {
          'elk.layered.nodePlacement.strategy': strategy,
          'elk.layered.nodePlacement.bk.fixedAlignment': alignment,
          'elk.layered.considerModelOrder.strategy': order,
          'elk.layered.feedbackEdges': feedback,
        };
}

/** Lower is better: clean first, then few crossings, then calm and short lines. */
function scoreOf(drawing) {
  const { findings, crossings, bends, length } = examine(drawing);
  return findings.length * 1000 + crossings * 60 + bends * 12 + length / 40;
}
