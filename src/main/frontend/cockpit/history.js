/** 历史: the way a process instance took, also after it ended; Cockpit itself sends a finished one here. */
import { element, get } from '../house.js';
import { draw } from './diagram.js';
import { caseLink, idInPath, instanceLink, minute, span, table, time } from './format.js';

const PATH = '/process-instance/:id/history';
const HIDDEN = /Gateway$|StartEvent$|^startEvent$/;

const engineOf = api => `${api.baseApi ?? '/camunda/api/engine'}/engine/${location.pathname.match(/\/app\/cockpit\/([^/]+)/)[1]}`;

function head(instance, file) {
  const state = instance.endedAt ? (instance.cancelled ? '已终止' : '已结束') : '运行中';
  const fact = (label, content) => [element('dt', {}, label), element('dd', {}, content)];
  return element('div', {},
    element('h3', {}, instance.processName, ' ', element('span', { className: 'jiedao-state' }, state)),
    element('dl', { className: 'jiedao-facts' },
      ...fact('案号', caseLink(instance.caseNumber)),
      ...(file ? [...fact('事项', file.title), ...fact('申报单位', file.applicant), ...fact('案件状态', file.standing)] : []),
      ...fact('起止', `${minute(instance.startedAt)} 至 ${instance.endedAt ? minute(instance.endedAt) : '今'}`),
      ...fact('流程版本', element('a', { href: `#/process-definition/${idInPath(instance.definition)}` }, `第 ${instance.version} 版`)),
      ...(instance.endedAt ? [] : fact('现状', element('a', { href: `#/process-instance/${encodeURIComponent(instance.id)}/runtime` }, '打开运行时'))),
      ...(instance.parent ? fact('上级流程', instanceLink(instance.parent, '打开上级实例')) : [])));
}

const activities = list => table(
  [{ text: '环节' }, { text: '办理人' }, { text: '开始' }, { text: '结束' }, { text: '耗时', number: true }, { text: '下级流程' }],
  list.filter(one => !HIDDEN.test(one.type)).map(one => [
    one.name ?? one.element, one.assignee ?? '—', time(one.startedAt), one.cancelled ? '中途取消' : time(one.endedAt), span(one.seconds),
    one.called ? element('a', { href: `#/process-instance/${encodeURIComponent(one.called)}/history` }, '办理经过') : '—',
  ]),
  '没有经过任何环节。');

const steps = file => table(
  [{ text: '序号', number: true }, { text: '步骤' }, { text: '单位' }, { text: '人员' }, { text: '时间' }, { text: '内容' }],
  file.steps.map(step => [
    step.seq, step.label, step.organization, step.person || '—', step.at,
    element('div', { className: 'jiedao-lines' }, ...step.lines.map(line => element('div', {}, `${line.label}：${line.text}`))),
  ]),
  '案卷中还没有步骤。');

async function show(node, api, id) {
  const { instance, activities: way } = await get(`/workplace/monitor/instances/${encodeURIComponent(id)}`);
  const file = instance.caseNumber ? await get(`/workplace/monitor/cases/${encodeURIComponent(instance.caseNumber)}`) : null;
  const diagram = element('div', { className: 'jiedao-diagram' });
  node.append(head(instance, file), diagram,
    element('h4', {}, '经过的环节'), activities(way),
    ...(file ? [element('h4', {}, '案卷步骤'), steps(file)] : []));
  return draw(diagram, engineOf(api), instance.definition, way);
}

export default [
  // Cockpit offers "历史" beside "运行时" once a view has this id; the page itself is the route below
  { id: 'history', pluginPoint: 'cockpit.processInstance.view', priority: 10, label: '历史', properties: { label: '历史' }, render() {} },
  {
    id: 'jiedao-history',
    pluginPoint: 'cockpit.route',
    properties: { path: PATH },
    async render(node, { api }) {
      const made = element('div', { className: 'jiedao-page' });
      node.append(made);
      try {
        this.close = await show(made, api, location.hash.split('?')[0].split('/')[2]);
      } catch (refused) {
        made.append(element('p', { className: 'jiedao-refused', role: 'alert' }, refused.message));
      }
    },
    unmount() { this.close?.(); },
  },
];
