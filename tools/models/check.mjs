import fs from 'node:fs';
import { isProgram, modelsAsked, shortName } from './files.mjs';
import { readModel } from './model.mjs';
import { drawingOf } from './drawing.mjs';
import { examine, undrawn } from './findings.mjs';

/** Examines the drawing of one model, given as XML. */
export async function check(xml) {
  const { definitions } = await readModel(xml);
  const drawing = drawingOf(definitions);
  const result = examine(drawing);
  return { ...result, findings: [...undrawn(definitions, drawing), ...result.findings] };
}

if (isProgram(import.meta.url)) {
  const files = modelsAsked();
  for (const file of files) {
    const { findings } = await check(fs.readFileSync(file, 'utf8'));
    if (!findings.length) continue;
    console.error(
      `${shortName(file)}: 图形有 ${findings.length} 处问题（重新排版：npm run layout -- ${shortName(file)}）`,
    );
    findings.forEach((finding) => console.error(`  ${finding}`));
    process.exitCode = 1;
  }
  if (!process.exitCode) console.log(`${files.length} 个模型的图形清楚`);
}
