/** Whether two boxes share more than `margin` in both directions. */
export function overlap(a, b, margin = 0) {
  return (
    a.x + margin < b.x + b.width &&
    b.x + margin < a.x + a.width &&
    a.y + margin < b.y + b.height &&
    b.y + margin < a.y + a.height
  );
}

/** The straight pieces of a line, each as a very thin box that knows its direction. */
export function segments(points) {
  return points.slice(1).map((to, i) => segment(points[i], to));
}

function segment(from, to) {
  const width = Math.abs(to.x - from.x);
  const height = Math.abs(to.y - from.y);
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: width || 0.5,
    height: height || 0.5,
    length: width + height,
    horizontal: height === 0,
    diagonal: width > 0 && height > 0,
  };
}

/** How far two parallel segments run beside each other closer than `gap`; 0 when they do not. */
export function sharedLength(a, b, gap) {
  if (a.horizontal !== b.horizontal) return 0;
  const [along, across, extent] = a.horizontal ? ['x', 'y', 'width'] : ['y', 'x', 'height'];
  if (Math.abs(a[across] - b[across]) >= gap) return 0;
  return Math.max(0, Math.min(a[along] + a[extent], b[along] + b[extent]) - Math.max(a[along], b[along]));
}

/** The middle of a box. */
export const centre = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** The smallest box around all of these. */
export function around(boxes) {
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  const right = Math.max(...boxes.map((b) => b.x + b.width));
  const bottom = Math.max(...boxes.map((b) => b.y + b.height));
  return { x, y, width: right - x, height: bottom - y };
}
