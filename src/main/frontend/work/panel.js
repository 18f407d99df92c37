import { element } from '../house.js';
import { documents } from './documents.js';
import { tabs } from './tabs.js';
import { way } from './way.js';

const badge = ({ rest, urgency }) => element('span', { className: 'sheet-badge ' + urgency, textContent: rest });
const section = (title, ...content) => element('section', {}, element('h3', { textContent: title }), ...content);
const none = text => element('p', { className: 'hint', textContent: text });

function rows({ columns, rows: list }) {
  const cell = (name, at, textContent) => element(name, { textContent, className: columns[at].amount ? 'amount' : textContent.length > 18 ? 'long' : '' });
  return element('div', { className: 'sheet-rows', tabIndex: 0 }, element('table', {},
    element('thead', {}, element('tr', {}, ...columns.map((column, at) => Object.assign(cell('th', at, column.label), { scope: 'col' })))),
    element('tbody', {}, ...list.map(row => element('tr', {}, ...row.map((text, at) => cell('td', at, text || '—')))))));
}

function lines(list) {
  return element('dl', { className: 'sheet-facts' }, ...list.flatMap(({ label, text, table }) => {
    const className = table ? 'whole' : '';
    return [element('dt', { className, textContent: label }), element('dd', { className }, table ? rows(table) : text)];
  }));
}

function clock({ name, limit, used, rest, running, due }) {
  return element('li', {}, element('strong', { textContent: name }), due ? badge(due) : null,
    element('span', { className: 'hint line' },
      `共 ${limit} 个工作日，已用 ${used} 个` + (running ? '' : `，已停止，剩余 ${rest} 个`) + (due ? `，${due.day} 到期` : '')));
}

function holder({ name, asked, assignee, due }) {
  return element('li', {}, element('strong', { textContent: name }), due ? badge(due) : null,
    element('span', { className: 'hint line', textContent: asked.join('、') + (assignee ? `（${assignee} 已签收）` : '') }));
}

function facts(file) {
  return [
    file.broken ? element('p', { className: 'sheet-note bad', role: 'alert',
      textContent: '这个案卷的记录与指纹不符，可能被改动。请停止办理，并报告审计管理员。' }) : null,
    file.clocks.length ? section('期限', element('ul', {}, ...file.clocks.map(clock))) : null,
    section('正在办理', element('ul', {}, ...file.tasks.map(holder))),
    section('申报内容', lines([
      { label: '申报单位', text: file.applicant }, { label: '立案时间', text: file.openedAt }, ...file.facts])),
  ].filter(Boolean);
}

function opinions(list) {
  if (list.length === 0) return [none('还没有其他单位的意见。')];
  return list.map(one => element('section', { className: 'sheet-opinion' },
    element('h3', { textContent: one.organization }),
    element('p', { textContent: one.conclusion }),
    element('p', { className: 'hint', textContent: `${one.label} · ${one.person} · ${one.at} · 针对方案第 ${one.version} 版` + (one.current ? '' : '（已修改）') })));
}

function steps(list) {
  const step = one => element('li', {},
    element('strong', { textContent: one.label }),
    element('span', { className: 'hint line', textContent: `${one.at} · ${one.organization} ${one.person}` }),
    one.document ? element('span', { className: 'line', textContent: one.document.name }) : null,
    one.lines.length ? element('details', {}, element('summary', { textContent: `填写的内容（${one.lines.length} 项）` }), lines(one.lines)) : null);
  return [element('ol', { className: 'sheet-steps' }, ...list.toReversed().map(step))];
}

/** The case beside the form, one view at a time. */
export function panel(node, { file }, task, { tab, chosen, changed }) {
  const missing = file.documents.filter(kind => kind.wanted && kind.missing).length;
  tabs(node, [
    { id: 'facts', label: '案情', show: at => at.append(...facts(file)) },
    { id: 'documents', label: '材料' + (missing ? `（缺 ${missing}）` : ''), show: at => documents(at, file.documents, task, changed) },
    { id: 'opinions', label: `意见（${file.opinions.length}）`, show: at => at.append(...opinions(file.opinions)) },
    { id: 'steps', label: '流转记录', show: at => at.append(...steps(file.steps)) },
    { id: 'way', label: '流程图', show: at => way(at, file.number) },
  ], tab, chosen);
}
