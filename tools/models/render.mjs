import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { isProgram, modelsAsked, shortName, ROOT } from './files.mjs';

const PICTURES = path.join(ROOT, 'docs/processes');
const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const FONT = '"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif';

/** The hash of a model's text, the same whatever line ends a checkout has. */
const modelHash = (xml) => createHash('sha256').update(xml.replaceAll('\r\n', '\n')).digest('hex');

const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];

const pictureOf = (model, folder) => path.join(folder, path.basename(model, '.bpmn') + '.svg');

/** The models whose picture is missing or shows an older state of the model. */
export function stalePictures(models, folder = PICTURES) {
  return models.filter((model) => {
    const picture = pictureOf(model, folder);
    const mark = `data-model-sha256="${modelHash(fs.readFileSync(model, 'utf8'))}"`;
    return !fs.existsSync(picture) || !fs.readFileSync(picture, 'utf8').includes(mark);
  });
}

/** Pictures that belong to none of these models. */
export function orphanedPictures(models, folder = PICTURES) {
  const wanted = new Set(models.map((model) => path.basename(pictureOf(model, folder))));
  const pictures = fs.existsSync(folder)
    ? fs.readdirSync(folder).filter((name) => name.endsWith('.svg'))
    : [];
  return pictures.filter((name) => !wanted.has(name)).map((name) => path.join(folder, name));
}

/** Draws models with bpmn-js in one browser that has no network. */
async function render(models, folder, pngFolder) {
  const executablePath = execFileSync('sh', [path.join(ROOT, 'tools/browser.sh')], {
    encoding: 'utf8',
  }).trim();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await page.route('**/*', (route) => route.abort());
    await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>');
    await page.addScriptTag({ content: fs.readFileSync(VIEWER, 'utf8') });
    for (const model of models) await renderOne(model);
    async function renderOne(model) {
      const xml = fs.readFileSync(model, 'utf8');
      const svg = (await page.evaluate(drawSvg, [xml, FONT])).replace(
        /<svg /,
        `$&style="background:#fff" data-model-sha256="${modelHash(xml)}" `,
      );
      fs.writeFileSync(pictureOf(model, folder), svg + '\n');
      if (pngFolder) await savePng(browser, svg, pictureOf(model, pngFolder).replace(/svg$/, 'png'));
      const [, width, height] = svg.match(/width="([\d.]+)" height="([\d.]+)"/);
      console.log(`${shortName(model)}: ${Math.round(width)} × ${Math.round(height)}`);
    }
  } finally {
    await browser.close();
  }
}

/** Runs inside the browser. */
async function drawSvg([xml, fontFamily]) {
  window.viewer?.destroy();
  const textRenderer = { defaultStyle: { fontFamily }, externalStyle: { fontFamily } };
  window.viewer = new window.BpmnJS({ container: '#canvas', textRenderer });
  const { warnings } = await window.viewer.importXML(xml);
  if (warnings.length) throw new Error(warnings.map((warning) => warning.message).join('; '));
  return (await window.viewer.saveSVG()).svg;
}

async function savePng(browser, svg, file) {
  const [, width, height] = svg.match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
  const viewport = { width: Math.ceil(width) + 20, height: Math.ceil(height) + 20 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5 });
  await page.setContent(
    `<body style="margin:10px;background:#fff">${svg.replace(/<\?xml[^>]*>|<!DOCTYPE[^>]*>/g, '')}</body>`,
  );
  await page.screenshot({ path: file });
  await page.close();
}

function checkPictures(models) {
  const stale = stalePictures(models);
  const orphaned = orphanedPictures(modelsAsked([]));
  stale.forEach((file) => console.error(`${shortName(file)}: 流程图与模型不一致，请运行 npm run pictures`));
  orphaned.forEach((file) => console.error(`${shortName(file)}: 没有对应的模型，请运行 npm run pictures`));
  if (stale.length + orphaned.length) process.exitCode = 1;
  else console.log(`${models.length} 张流程图与模型一致`);
}

/** Draws what is out of date, everything when PNGs are asked for; pictures without a model go. */
async function drawPictures(models) {
  const folder = option('out') ?? PICTURES;
  const pngFolder = option('png');
  [folder, pngFolder].filter(Boolean).forEach((name) => fs.mkdirSync(name, { recursive: true }));
  const stale = pngFolder ? models : stalePictures(models, folder);
  if (folder === PICTURES) orphanedPictures(modelsAsked([])).forEach((file) => fs.rmSync(file));
  if (stale.length) await render(stale, folder, pngFolder);
}

if (isProgram(import.meta.url)) {
  if (process.argv.includes('--check')) checkPictures(modelsAsked());
  else await drawPictures(modelsAsked());
}
