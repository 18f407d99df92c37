import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, whatever the working directory. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** All files below a folder of the repository with one of these endings, sorted; none when the folder is absent. */
export function filesBelow(folder, endings, root = ROOT) {
  const base = path.join(root, folder);
  if (!fs.existsSync(base)) return [];
  return fs
    .readdirSync(base, { recursive: true })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => path.join(base, name))
    .sort();
}

/** The models named on the command line, or every model of the repository. */
export function modelsAsked(argv = process.argv.slice(2)) {
  const named = argv.filter((argument) => !argument.startsWith('--'));
  return named.length ? named : filesBelow('processes', ['.bpmn']);
}

/** Whether this module is the program that was started, and not a part of another one. */
export function isProgram(url) {
  return Boolean(process.argv[1]) && fs.realpathSync(process.argv[1]) === fileURLToPath(url);
}

/** The path of a file as a person of this repository would say it. */
export function shortName(file) {
  const relative = path.relative(ROOT, path.resolve(file));
  return relative.startsWith('..') ? file : relative;
}
