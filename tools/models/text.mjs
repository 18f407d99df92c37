const CHARACTER = 11.2;
const LATIN = 6.4;
const LINE = 14;
const PER_LINE = 8.5 * CHARACTER;

/** The box a label needs at bpmn-js's 11 px: lines of about eight characters, evenly filled. */
export function labelSize(text) {
  const width = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 256 ? LATIN : CHARACTER), 0);
  const lines = Math.ceil(width / PER_LINE);
  const perLine = lines === 1 ? width : Math.ceil(width / lines / CHARACTER) * CHARACTER;
  return { width: Math.ceil(perLine) + 6, height: lines * LINE };
}
