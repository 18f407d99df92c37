import { is } from '../model.mjs';
import { eventDefinitions, extensions } from './properties.mjs';

const CODE = ['ExecutionListener', 'TaskListener', 'Connector', 'Field'];
const BEAN = /^\$\{([a-z][A-Za-z0-9]*)\}$/;

/** Models hold no code: what a step does is a delegate of the application, found by the element's id. */
export const implementationRules = {
  'no-code': () => (node, report) => {
    if (is(node, 'ScriptTask')) report(node, '不允许脚本任务：改用 serviceTask 与 delegateExpression');
    for (const type of CODE)
      if (extensions(node, type).length) report(node, `不允许 camunda:${type}：把代码写在应用的 delegate 里`);
    for (const holder of [node, ...eventDefinitions(node)])
      for (const attribute of ['class', 'expression', 'type', 'topic', 'formKey'])
        if (holder.$type !== 'bpmn:Process' && holder[attribute])
          report(node, `不允许 camunda:${attribute}：服务用 delegateExpression，表单用 formRef`);
    const mappings = extensions(node, 'InputOutput').flatMap((io) => [
      ...(io.inputParameters ?? []),
      ...(io.outputParameters ?? []),
    ]);
    if (mappings.some((mapping) => mapping.definition?.$type === 'camunda:Script'))
      report(node, '输入输出映射中不允许脚本');
  },

  'delegate-named-after-element': () => (node, report) => {
    for (const holder of [node, ...eventDefinitions(node)]) {
      const expression = holder.delegateExpression;
      if (!expression) continue;
      const bean = expression.match(BEAN)?.[1];
      const isPrefix = bean && node.id.startsWith(bean) && /^([A-Z0-9]|$)/.test(node.id.slice(bean.length));
      if (!isPrefix)
        report(
          node,
          `delegateExpression 应为 \${${node.id}}（同一步骤出现两次时元素 id 加后缀），现为 ${expression}`,
        );
    }
    const needsOne = is(node, 'ServiceTask', 'SendTask') && !is(node, 'BusinessRuleTask');
    if (needsOne && !node.delegateExpression)
      report(node, `缺少 camunda:delegateExpression="\${${node.id}}"`);
  },

  'decision-exists': (catalog) => (node, report) => {
    if (!is(node, 'BusinessRuleTask')) return;
    if (!catalog.decisionNames.has(node.decisionRef))
      report(
        node,
        `决策 ${node.decisionRef ?? '（未填 decisionRef）'} 不存在：processes 下没有 ${node.decisionRef ?? '…'}.dmn`,
      );
    if (node.decisionRefBinding !== 'deployment')
      report(node, '缺少 camunda:decisionRefBinding="deployment"');
  },

  'call-activity-bound': (catalog) => (node, report) => {
    if (!is(node, 'CallActivity')) return;
    if (!catalog.modelNames.has(node.calledElement))
      report(
        node,
        `被调用的流程 ${node.calledElement ?? '（未填 calledElement）'} 不存在：processes 下没有这个 .bpmn`,
      );
    if (node.calledElementBinding !== 'deployment')
      report(node, '缺少 camunda:calledElementBinding="deployment"');
    const passed = extensions(node, 'In');
    if (!passed.some((mapping) => mapping.businessKey === '#{execution.processBusinessKey}'))
      report(node, '缺少 <camunda:in businessKey="#{execution.processBusinessKey}"/>：子流程须在同一案卷');
    if ([...passed, ...extensions(node, 'Out')].some((mapping) => mapping.variables))
      report(node, '不允许传递全部变量：逐个写明 source 与 target');
  },
};
