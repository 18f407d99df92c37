import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { gatewayRules } from './gateways.mjs';
import { implementationRules } from './implementation.mjs';
import { messageRules } from './messages.mjs';
import { nameRules } from './names.mjs';
import { routingRules } from './routing.mjs';
import { taskRules } from './tasks.mjs';

const OURS = {
  ...implementationRules,
  ...taskRules,
  ...gatewayRules,
  ...routingRules,
  ...messageRules,
  ...nameRules,
};

/** Rules of bpmnlint we do not want: check.mjs looks at drawings, and two flows into a task are our normal loop back. */
const OFF = ['no-bpmndi', 'no-overlapping-elements', 'superfluous-label', 'fake-join'];

/** Lints one parsed model with bpmnlint's recommended rules and ours. */
export async function modelProblems({ definitions }, catalog) {
  if (!definitions) return [];
  const results = await linterFor(catalog).lint(definitions);
  return Object.entries(results).flatMap(([rule, reports]) =>
    reports.map(({ id, message, category }) => {
      const [level, text] = message.startsWith('warn:') ? ['warn', message.slice(5)] : [category, message];
      return { rule: rule.replace('jiedao/', ''), id, message: text, level };
    }),
  );
}

function linterFor(catalog) {
  const node = new NodeResolver();
  const isOurs = (name) => name === 'bpmnlint-plugin-jiedao';
  const resolver = {
    resolveRule: (from, name) =>
      isOurs(from) ? asBpmnlintRule(OURS[name], catalog) : node.resolveRule(from, name),
    resolveConfig: (from, name) => (isOurs(from) ? { rules: OUR_CONFIG } : node.resolveConfig(from, name)),
  };
  const rules = Object.fromEntries(OFF.map((name) => [name, 'off']));
  return new Linter({ resolver, config: { extends: ['bpmnlint:recommended', 'plugin:jiedao/all'], rules } });
}

const OUR_CONFIG = Object.fromEntries(Object.keys(OURS).map((name) => ['jiedao/' + name, 'error']));

function asBpmnlintRule(rule, catalog) {
  const look = rule(catalog);
  return () => ({
    check(node, reporter) {
      look(node, (element, message, level) =>
        reporter.report(element.id, level === 'warn' ? 'warn:' + message : message),
      );
    },
  });
}
