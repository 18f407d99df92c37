/** Libraries of Camunda's web apps. They lie in webpack's chunks, whose numbers change: each is found by what is in it. */
let load;
self.webpackChunkcamunda_bpm_webapp.push([
  [Symbol('house')],
  {},
  require => {
    load = require;
  },
]);

/** The first library whose source has all marks and which fits, or undefined. */
export function library(fits, ...marks) {
  for (const [id, source] of Object.entries(load.m)) {
    const text = String(source);
    if (!marks.every(mark => text.includes(mark))) continue;
    const found = load(id);
    if (found && fits(found)) return found;
  }
  return undefined;
}
