import { is, elementsBelow } from '../model.mjs';
import { eventDefinitions } from './properties.mjs';

const CHINESE = /[\u4e00-\u9fff]/;
const CAMEL = /^[a-z][A-Za-z0-9]*$/;
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const GENERATED =
  /^(activity|event|gateway|flow|sequence_?flow|task|user_?task|service_?task|process|start_?event|end_?event)_?[0-9a-z]{0,7}$/i;
const PAST_TENSE = /(ed|en|wn|ne|nt|ld|pt|de|un|ut|et|ught|id|st)$/;
const MESSAGE = /^[a-z][a-z0-9-]*\.[a-z][A-Za-z]*$/;
const MOST_NODES = 45;
const MANY_NODES = 30;

/** Ids speak English, labels Chinese; a model is small enough to be read. */
export const nameRules = {
  'id-speaks': () => (node, report) => {
    if (is(node, 'FlowNode') && !CAMEL.test(node.id))
      report(node, 'id 须为 camelCase 英文，任务以动词开头，如 giveOpinion');
    if (is(node, 'FlowNode', 'SequenceFlow') && isGenerated(node.id))
      report(node, 'id 是建模工具生成的：改成有含义的英文，如 giveOpinion');
  },

  'label-chinese': () => (node, report) => {
    if (is(node, 'FlowNode', 'SequenceFlow', 'Process') && node.name && !CHINESE.test(node.name))
      report(node, `名称须为中文：${node.name}`);
    if (is(node, 'Process') && !node.name) report(node, '流程缺少中文名称');
  },

  'process-named': () => (node, report) => {
    if (!is(node, 'Process')) return;
    if (!KEBAB.test(node.id)) report(node, '流程 id 须为 kebab-case 名词，如 task-transfer-review');
    if (!node.isExecutable) report(node, '缺少 isExecutable="true"');
    if (!node.historyTimeToLive) report(node, '缺少 camunda:historyTimeToLive，如 "P10Y"');
  },

  'model-readable': () => (node, report) => {
    if (!is(node, 'Process')) return;
    const count = [...elementsBelow(node)].filter((element) => is(element, 'FlowNode')).length;
    if (count > MOST_NODES) report(node, `有 ${count} 个节点，最多 ${MOST_NODES} 个：拆出一个调用流程`);
    else if (count > MANY_NODES) report(node, `有 ${count} 个节点，超过 ${MANY_NODES} 个就难读了`, 'warn');
  },

  'no-lanes': () => (node, report) => {
    if (is(node, 'Collaboration', 'Participant', 'LaneSet'))
      report(node, '不用泳道和池：由谁办理写在 candidateGroups');
    if (node.laneSets?.length) report(node, '不用泳道：由谁办理写在 candidateGroups');
  },

  'message-named': () => (node, report) => {
    if (is(node, 'Message', 'Signal') && !isPastTense(node.name))
      report(node, `消息名须为 <module>.<pastTense>，如 transfer.supplemented，现为 ${node.name}`);
    for (const definition of eventDefinitions(node))
      if (
        is(definition, 'MessageEventDefinition') &&
        !definition.delegateExpression &&
        !definition.messageRef
      )
        report(node, '消息事件缺少 messageRef');
  },
};

/** Ends with digits or a random mixture, such as Activity_0x3f or task1. */
function isGenerated(id) {
  return (
    GENERATED.test(id) && (/[_0-9]/.test(id) || /^(activity|event|gateway|flow|task|process)$/i.test(id))
  );
}

export const isPastTense = (name) => MESSAGE.test(name ?? '') && PAST_TENSE.test(name);
