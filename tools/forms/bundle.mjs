import { build } from 'esbuild';

/** Writes form-js, the library that renders forms in Tasklist, as one script: `bundle.mjs <file>`. */
const [, , file] = process.argv;
await build({
  stdin: {
    contents: "export { Form } from '@bpmn-io/form-js-viewer'",
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'iife',
  globalName: 'FormJs',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  outfile: file,
  logLevel: 'warning',
});
