import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

/*
 * Bundles what runs in a browser into the jar's class path: `frontend.mjs <classes>`. Tasklist and Cockpit ask their
 * plug-in for plugin.js and plugin.css; webapps/<app>.js is loaded by the config.js of that web app, before it starts; a
 * page's script is one file of pages/ and lies under /js. Parts that are loaded only when needed (`import()`) become
 * files of their own under /js/parts, whoever loads them.
 */
const [, , classes = 'target/classes'] = process.argv;
const source = 'src/main/frontend';

const shared = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

for (const app of ['tasklist', 'cockpit']) {
  const folder = `${classes}/jiedao-${app}/app`;
  await build({ ...shared, entryPoints: { plugin: `${source}/${app}/index.js` }, outdir: folder });
  const styles = `${folder}/plugin.css`; // the web app asks for it even where there is none
  if (!fs.existsSync(styles)) fs.writeFileSync(styles, '');
}

for (const app of ['tasklist', 'cockpit', 'admin', 'welcome'])
  await build({ ...shared, entryPoints: [`${source}/webapps/${app}.js`], outdir: `${classes}/static/camunda/jiedao` });

const scripts = fs.existsSync(`${source}/pages`) ? fs.readdirSync(`${source}/pages`) : [];
const pages = scripts.filter(file => file.endsWith('.js'));
if (pages.length > 0)
  await build({
    ...shared,
    entryPoints: pages.map(file => path.join(source, 'pages', file)),
    outdir: `${classes}/static/js`,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
  });

/* The typeface of case files as PDF (SIL Open Font License, beside it). */
const typeface = 'node_modules/@expo-google-fonts/noto-serif-sc';
fs.mkdirSync(`${classes}/fonts`, { recursive: true });
for (const file of ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf', 'LICENSE_FONT'])
  fs.copyFileSync(`${typeface}/${file}`, `${classes}/fonts/${path.basename(file)}`);
