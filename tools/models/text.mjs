const CHARACTER = 11.2;
const LATIN = 6.4;
const LINE = 14;

/** The box a label needs at bpmn-js's 11 px, broken into lines of at most `maximum` px. */
export function labelSize(text, maximum = 90) {
  const perLine = Math.floor(maximum / CHARACTER) * CHARACTER;
  const width = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 256 ? LATIN : CHARACTER), 0);
  const lines = Math.ceil(width / perLine);
  return { width: Math.ceil(Math.min(width, perLine)) + 6, height: lines * LINE };
}
