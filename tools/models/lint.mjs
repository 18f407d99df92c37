import path from 'node:path';
import { isProgram, ROOT, shortName } from './files.mjs';
import { readCatalog } from './lint/catalog.mjs';
import { decisionProblems } from './lint/decisions.mjs';
import { formProblems } from './lint/forms.mjs';
import { modelProblems } from './lint/models.mjs';
import { repositoryProblems } from './lint/repository.mjs';

/** Every problem of the models, decisions and forms below a root: { file, id?, rule?, message, level }. */
export async function lint(root = ROOT) {
  const catalog = await readCatalog(root);
  const { domains } = catalog.routing;
  const problems = repositoryProblems(catalog);
  for (const model of catalog.models)
    for (const problem of await modelProblems(model, catalog))
      problems.push({ file: model.file, ...problem });
  for (const decision of catalog.decisions)
    for (const message of decisionProblems(decision, domains))
      problems.push({ file: decision.file, message });
  for (const form of catalog.forms)
    for (const message of formProblems(form, domains)) problems.push({ file: form.file, message });
  return { problems: problems.map((problem) => ({ level: 'error', ...problem })), catalog };
}

if (isProgram(import.meta.url)) {
  const asked = process.argv.slice(2).map((file) => path.resolve(file));
  const { problems, catalog } = await lint();
  const shown = asked.length ? problems.filter(({ file }) => asked.includes(file)) : problems;
  for (const { file, id, rule, message, level } of shown)
    console.error(
      [shortName(file) + ':', level === 'error' ? '错误' : '提示', id, message, rule && `(${rule})`]
        .filter(Boolean)
        .join(' '),
    );
  if (shown.some(({ level }) => level === 'error')) process.exitCode = 1;
  else
    console.log(
      `${catalog.models.length} 个模型、${catalog.decisions.length} 个决策、${catalog.forms.length} 个表单合乎规则`,
    );
}
