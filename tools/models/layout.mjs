import fs from 'node:fs';
import { isProgram, modelsAsked, shortName } from './files.mjs';
import { processesOf, readModel } from './model.mjs';
import { diagramXml } from './drawing.mjs';
import { examine } from './findings.mjs';
import { bestDrawing } from './layout/search.mjs';

const NAMESPACES = {
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
};

/** Gives a model a new drawing; the author's text, order and comments stay as they are. */
export async function layout(xml) {
  const { definitions } = await readModel(xml);
  const drawing = await bestDrawing(processesOf(definitions)[0]);
  return { xml: withDiagram(xml, await diagramXml(definitions, drawing)), ...examine(drawing) };
}

function withDiagram(xml, diagram) {
  const bare = xml.replace(/\s*<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
  const drawn = bare.replace(/\s*<\/bpmn:definitions>\s*$/, () => `\n  ${diagram}\n</bpmn:definitions>\n`);
  return Object.entries(NAMESPACES).reduce(
    (text, [prefix, uri]) =>
      text.includes(`xmlns:${prefix}=`)
        ? text
        : text.replace('<bpmn:definitions', `$& xmlns:${prefix}="${uri}"`),
    drawn,
  );
}

if (isProgram(import.meta.url))
  for (const file of modelsAsked()) {
    const { xml, findings, bends, crossings } = await layout(fs.readFileSync(file, 'utf8'));
    fs.writeFileSync(file, xml);
    console.log(`${shortName(file)}: ${bends} 个折弯，${crossings} 处交叉，${findings.length} 处问题`);
    findings.forEach((finding) => console.log(`  ${finding}`));
    if (findings.length) process.exitCode = 1;
  }
