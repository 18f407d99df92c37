import fs from 'node:fs';
import path from 'node:path';
import { DmnModdle } from 'dmn-moddle';
import { parse } from 'yaml';
import { createRequire } from 'node:module';
import { filesBelow } from '../files.mjs';
import { elementsOf, is, processesOf, readModel } from '../model.mjs';

const camundaDmn = createRequire(import.meta.url)('camunda-dmn-moddle/resources/camunda.json');

/** Everything the rules compare: models, decisions, forms and routing variables below one root. */
export async function readCatalog(root) {
  const models = await Promise.all(filesBelow('processes', ['.bpmn'], root).map(readModelFile));
  const decisions = await Promise.all(filesBelow('processes', ['.dmn'], root).map(readDecisionFile));
  const forms = filesBelow('forms', ['.form'], root).map(readFormFile);
  const named = (files) => new Set(files.map((file) => file.name));
  return {
    models,
    decisions,
    forms,
    routing: readRouting(path.join(root, 'processes/routing-variables.yaml')),
    modelNames: named(models),
    decisionNames: named(decisions),
    formNames: named(forms),
  };
}

const nameOf = (file) => path.basename(file, path.extname(file));

async function readModelFile(file) {
  const common = { file, name: nameOf(file) };
  try {
    const { definitions, warnings } = await readModel(fs.readFileSync(file, 'utf8'));
    const [process] = processesOf(definitions);
    const elements = [...elementsOf(definitions)];
    return {
      ...common,
      definitions,
      process,
      elements,
      userTasks: elements.filter((e) => is(e, 'UserTask')),
      warnings,
    };
  } catch (error) {
    return { ...common, elements: [], userTasks: [], warnings: [error.message] };
  }
}

async function readDecisionFile(file) {
  const common = { file, name: nameOf(file) };
  try {
    const moddle = new DmnModdle({ camunda: camundaDmn });
    const { rootElement, warnings } = await moddle.fromXML(fs.readFileSync(file, 'utf8'));
    return { ...common, definitions: rootElement, warnings: warnings.map((warning) => warning.message) };
  } catch (error) {
    return { ...common, warnings: [error.message] };
  }
}

function readFormFile(file) {
  const common = { file, name: nameOf(file) };
  try {
    return { ...common, schema: JSON.parse(fs.readFileSync(file, 'utf8')), warnings: [] };
  } catch (error) {
    return { ...common, warnings: [error.message] };
  }
}

/** Read as YAML 1.1, as the application does: there an unquoted `yes` is no text. */
function readRouting(file) {
  const declared = fs.existsSync(file)
    ? (parse(fs.readFileSync(file, 'utf8'), { version: '1.1' }) ?? {})
    : {};
  return { file, domains: new Map(Object.entries(declared)) };
}
