import { is } from '../model.mjs';

const COMPARISON = /^([a-z][A-Za-z0-9]*)\s*(?:==|!=)\s*'([^']*)'$/;

/** Gateways ask, flows answer, and every answer is a declared value. */
export const gatewayRules = {
  'gateway-complete': () => (node, report) => {
    if (!splits(node)) return;
    if (!node.default) report(node, '分支网关缺少默认分支（default）');
    for (const flow of node.outgoing) {
      if (flow === node.default && flow.conditionExpression) report(flow, '默认分支不写条件');
      if (flow !== node.default && !flow.conditionExpression) report(flow, '分支缺少条件');
    }
  },

  'gateway-asks': () => (node, report) => {
    if (!splits(node)) return;
    if (!node.name?.endsWith('？')) report(node, '分支网关的名称须为问句，以全角问号「？」结尾');
    for (const flow of node.outgoing) if (!flow.name) report(flow, '分支缺少名称：写明对问题的回答');
  },

  'condition-declared': (catalog) => (node, report) => {
    if (!is(node, 'SequenceFlow') || !node.conditionExpression) return;
    const { body, language, resource } = node.conditionExpression;
    if (language || resource) return report(node, "条件不允许脚本：写成 ${variable == 'value'}");
    undeclared(body ?? '', catalog.routing.domains).forEach((problem) => report(node, problem));
  },
};

const splits = (node) => is(node, 'ExclusiveGateway', 'InclusiveGateway') && node.outgoing?.length > 1;

/** What is wrong with a condition: its shape, a variable nobody declared, a value outside the domain. */
export function undeclared(condition, domains) {
  const parts = comparisons(condition);
  if (!parts) return [`条件须写成 \${variable == 'value'}，现为 ${condition.trim()}`];
  return parts.flatMap((part) => {
    const [, variable, value] = part.match(COMPARISON) ?? [];
    if (!variable) return [`条件只能比较声明过的变量与取值：${part}`];
    const domain = domains.get(variable);
    if (!domain) return [`变量 ${variable} 没有在 processes/routing-variables.yaml 中声明`];
    return domain.includes(value)
      ? []
      : [`变量 ${variable} 没有取值 '${value}'，只有：${domain.join('、')}`];
  });
}

/** The variables that a condition reads. */
export const variablesIn = (condition) =>
  (comparisons(condition) ?? []).map((part) => part.match(COMPARISON)?.[1]).filter(Boolean);

function comparisons(condition) {
  const inner = condition.trim().match(/^\$\{([^${}]*)\}$/)?.[1];
  return inner?.split(/&&|\|\||\band\b|\bor\b/).map((part) =>
    part
      .trim()
      .replace(/^\(+|\)+$/g, '')
      .trim(),
  );
}
