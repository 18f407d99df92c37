/** Tabs of a process definition: how long each step takes, and where its cases wait. */
import { element, get } from '../house.js';
import { caseLink, fill, idInPath, releases, since, span, table, time } from './format.js';

const TIMED = new Set([
  'userTask', 'serviceTask', 'callActivity', 'receiveTask', 'businessRuleTask', 'subProcess', 'intermediateTimer',
  'intermediateMessageCatch', 'intermediateConditional',
]);
const TYPES = {
  userTask: '人工办理', serviceTask: '自动办理', callActivity: '调用流程', receiveTask: '等待消息', businessRuleTask: '规则判断',
  subProcess: '子流程', intermediateTimer: '等待到期', intermediateMessageCatch: '等待消息', intermediateConditional: '等待条件',
};

/** A tab that asks again when other releases are to count. */
const tab = (id, label, priority, path, draw) => ({
  id,
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority,
  properties: { label },
  render(node, { processDefinitionId }) {
    const place = element('div', {});
    const address = `/workplace/monitor/definitions/${idInPath(processDefinitionId)}/${path}`;
    const show = all => fill(place, () => get(`${address}?all=${all}`), draw);
    node.replaceChildren(element('div', { className: 'jiedao-tab' }, releases(show), place));
    show(false);
  },
});

const durations = steps => table(
  [{ text: '环节' }, { text: '类型' }, { text: '次数', number: true }, { text: '正在办理', number: true },
    { text: '中途取消', number: true }, { text: '中位耗时', number: true }, { text: '九五分位', number: true }, { text: '最长', number: true }],
  steps.filter(step => TIMED.has(step.type)).map(step => [
    step.name ?? step.element, TYPES[step.type], step.runs, step.running, step.cancelled,
    span(step.median), span(step.p95), span(step.longest),
  ]),
  '本流程还没有运行过。');

const waiting = places => table(
  [{ text: '流程' }, { text: '环节' }, { text: '承办单位' }, { text: '待办', number: true }, { text: '超期', number: true },
    { text: '最早到达' }, { text: '已等待' }, { text: '等待最久的案件' }],
  places.map(one => [
    one.process, one.step, one.organization, one.open, one.overdue, time(one.since), since(one.since), caseLink(one.oldestCase),
  ]),
  '目前没有案件在等待办理。');

export default [
  tab('jiedao-durations', '环节耗时', 8, 'steps', durations),
  tab('jiedao-waiting', '等待情况', 7, 'waiting', waiting),
];
