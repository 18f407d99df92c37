/** 故障处理: what has failed, what it means, and what to do about it. */
import { element, get } from '../house.js';
import { caseLink, instanceLink, minute } from './format.js';
import { ownPage } from './own-page.js';

const ENGINE = '/camunda/api/engine/engine/';
const engine = () => ENGINE + location.pathname.match(/\/app\/cockpit\/([^/]+)/)[1];
const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) ?? [])[1] ?? '';

async function retry(job) {
  const answer = await fetch(`${engine()}/job/${encodeURIComponent(job)}/retries`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: JSON.stringify({ retries: 1 }),
  });
  if (answer.status === 403) throw new Error('没有权限重试，请由系统管理员办理。');
  if (!answer.ok) throw new Error('没有成功，这项作业可能已由他人处理，请刷新。');
}

async function reason(job) {
  const answer = await fetch(`${engine()}/job/${encodeURIComponent(job)}/stacktrace`);
  return answer.ok ? answer.text() : '读不到技术详情。';
}

/** The technical reason, fetched when somebody wants to see it. */
function details(incident) {
  const text = element('pre', {}, incident.message ?? '没有更多信息。');
  const made = element('details', {}, element('summary', {}, '查看原因'), text);
  if (incident.job)
    made.addEventListener('toggle', async () => { text.textContent = `${incident.message ?? ''}\n\n${await reason(incident.job)}`.trim(); }, { once: true });
  return made;
}

function retrying(incident, told) {
  const button = element('button', { type: 'button', className: 'btn btn-default' }, '重试');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await retry(incident.job);
      told.textContent = '已重新排队，通常几秒内执行；刷新页面查看结果。';
    } catch (refused) {
      told.textContent = refused.message;
      button.disabled = false;
    }
  });
  return button;
}

function card({ incident, step, kind, meaning, next, retry: helps }, mayRetry) {
  const told = element('span', { className: 'jiedao-told', role: 'status' });
  const fact = (label, content) => [element('dt', {}, label), element('dd', {}, content)];
  return element('section', { className: 'jiedao-incident' },
    element('h4', {}, kind, element('small', {}, ` ${minute(incident.since)} 起`)),
    element('dl', { className: 'jiedao-facts' },
      ...fact('流程', incident.processName ?? '—'), ...fact('环节', step || '—'), ...fact('案号', caseLink(incident.caseNumber)),
      ...fact('含义', meaning), ...fact('怎么办', element('ol', {}, ...next.map(line => element('li', {}, line))))),
    details(incident),
    element('p', {}, incident.instance ? instanceLink(incident.instance, '打开流程实例') : null, ' ',
      helps && mayRetry && incident.job ? retrying(incident, told) : null, ' ', told));
}

async function show(node) {
  const { mayRetry, incidents } = await get('/workplace/monitor/incidents');
  node.append(...(incidents.length
    ? incidents.map(one => card(one, mayRetry))
    : [element('p', { className: 'jiedao-nothing' }, '没有异常，所有流程运行正常。')]));
}

export default ownPage({
  id: 'jiedao-incidents',
  path: '/incidents',
  label: '故障处理',
  about: '停在某一步、等人处理的流程；最早发生的在前。',
  priority: 55,
}, show);
