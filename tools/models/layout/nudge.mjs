import { examine } from '../findings.mjs';

const STEPS = [14, -14, 22, -22];
const ROUNDS = 6;

/** Moves single inner pieces of lines that run into each other, as long as that lowers the number of findings. */
export function nudge(drawing) {
  let best = { drawing, findings: examine(drawing).findings };
  for (let round = 0; round < ROUNDS && best.findings.length; round++) {
    const better = variants(best).reduce((a, b) => (b.findings.length < a.findings.length ? b : a), best);
    if (better === best) break;
    best = better;
  }
  return best.drawing;
}

function variants({ drawing, findings }) {
  const troubled = drawing.lines.filter((line) =>
    findings.some((finding) => finding.includes(line.element.id)),
  );
  return troubled.flatMap((line) =>
    line.points.slice(1, -2).flatMap((_, i) =>
      STEPS.map((step) => {
        const moved = movePiece(line, i + 1, step);
        const lines = drawing.lines.map((other) => (other === line ? moved : other));
        const changed = { ...drawing, lines };
        return { drawing: changed, findings: examine(changed).findings };
      }),
    ),
  );
}

function movePiece({ element, points, label }, index, step) {
  const axis = points[index].y === points[index + 1].y ? 'y' : 'x';
  const shift = (at) => ({ ...at, [axis]: at[axis] + step });
  const moved = points.map((point, i) => (i === index || i === index + 1 ? shift(point) : point));
  return { element, points: moved, label: label && shift(label) };
}
