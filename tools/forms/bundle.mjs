import { build } from 'esbuild';

/** Writes our form of the tab 办理, with form-js in it, as one script: `bundle.mjs <file>`. */
const [, , file] = process.argv;
await build({
  stdin: {
    contents: "export { HouseForm } from './src/main/frontend/form/form.js'",
    resolveDir: process.cwd(),
  },
  bundle: true,
  format: 'iife',
  globalName: 'House',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  outfile: file,
  logLevel: 'warning',
});
