import { is } from '../model.mjs';
import { componentsOf } from './forms.mjs';
import { eventDefinitions, extensions, listed, property } from './properties.mjs';
import { variablesIn } from './gateways.mjs';

/** Every way a process takes is decided by somebody the model names, with values it declares. */
export const routingRules = {
  'writes-declared': (catalog) => (node, report) => {
    const written = property(node, 'writes');
    if (written === undefined) return;
    if (!is(node, 'ServiceTask') && !isMessageCatch(node))
      return report(node, 'writes 只写在 serviceTask 或等待消息的中间事件上');
    const decided = writes(node);
    if (!decided.length) report(node, 'writes 须写成 variable: value, value，多个变量以分号隔开');
    const names = decided.map(({ variable }) => variable);
    for (const name of new Set(names.filter((name, i) => names.indexOf(name) < i)))
      report(node, `writes 中 ${name} 出现了两次`);
    for (const { variable, values } of decided)
      writesProblems(variable, values, catalog.routing.domains).forEach((problem) => report(node, problem));
  },

  'read-is-written': (catalog) => (node, report) => {
    if (!is(node, 'SequenceFlow') || !node.conditionExpression) return;
    const written = writtenIn(processOf(node).id, catalog);
    for (const variable of variablesIn(node.conditionExpression.body ?? ''))
      if (catalog.routing.domains.has(variable) && !written.has(variable))
        report(node, `流程中没有步骤决定 ${variable}：由表单字段、决策、writes 或被调用的流程（out）写入`);
  },

  'passed-is-written': (catalog) => (node, report) => {
    if (!is(node, 'CallActivity')) return;
    check(extensions(node, 'In'), processOf(node).id);
    if (catalog.modelNames.has(node.calledElement)) check(extensions(node, 'Out'), node.calledElement);

    function check(mappings, process) {
      const written = writtenIn(process, catalog);
      for (const { source } of mappings)
        if (catalog.routing.domains.has(source) && !written.has(source))
          report(node, `传递的 ${source} 在流程 ${process} 中没有步骤决定`);
    }
  },
};

const isMessageCatch = (node) =>
  is(node, 'IntermediateCatchEvent') &&
  eventDefinitions(node).some((definition) => is(definition, 'MessageEventDefinition'));

/** What an element decides: the parts of `a: x, y; b: z`. */
const writes = (element) =>
  listed(property(element, 'writes'), ';').map((part) => {
    const [variable, values] = part.split(/\s*:\s*/, 2);
    return { variable, values: listed(values) };
  });

function writesProblems(variable, values, domains) {
  const domain = domains.get(variable);
  if (!domain) return [`writes 中的 ${variable} 没有在 processes/routing-variables.yaml 中声明`];
  if (!values.length) return [`writes 中的 ${variable} 没有写明取值`];
  return values
    .filter((value) => !domain.includes(value))
    .map((value) => `writes 中的 ${variable} 没有取值 ${value}，只有：${domain.join('、')}`);
}

function processOf(element) {
  return is(element, 'Process') ? element : processOf(element.$parent);
}

/** The variables that some element of a process decides, or that every caller hands over. */
function writtenIn(process, { models, forms }) {
  const elements = models.find((model) => model.process?.id === process)?.elements ?? [];
  const calls = models
    .flatMap((model) => model.elements)
    .filter((element) => is(element, 'CallActivity') && element.calledElement === process);
  const handedOver = calls.map((call) => targets(call, 'In'));
  return new Set([
    ...elements.flatMap((element) => decidedBy(element, forms)),
    ...(handedOver[0] ?? []).filter((name) => handedOver.every((names) => names.includes(name))),
  ]);
}

function decidedBy(element, forms) {
  const form = forms.find(({ name }) => name === element.formRef)?.schema ?? {};
  const fields = [...componentsOf(form)].filter((field) => field.properties?.routes === 'yes');
  return [
    ...fields.map((field) => field.key),
    ...(is(element, 'BusinessRuleTask') && element.resultVariable ? [element.resultVariable] : []),
    ...writes(element).map(({ variable }) => variable),
    ...targets(element, 'Out'),
  ];
}

const targets = (call, direction) =>
  extensions(call, direction)
    .map((mapping) => mapping.target)
    .filter(Boolean);
