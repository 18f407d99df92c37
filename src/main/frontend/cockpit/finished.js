/** 办结案件: a page with all cases that have ended, and the search among them. */
import { element, get } from '../house.js';
import { caseLink, fill, span, table, time } from './format.js';
import { ownPage } from './own-page.js';

const FIELDS = ['number', 'process', 'outcome', 'from', 'until'];

const field = (label, input) => element('label', {}, element('span', {}, label), input);

function form(outcomes, ask) {
  const processes = new Map(outcomes.map(one => [one.process, one.processName]));
  const option = (value, text) => element('option', { value }, text);
  const number = element('input', { name: 'number', type: 'search', maxLength: 30, placeholder: '案号或其中一部分', className: 'form-control' });
  const process = element('select', { name: 'process', className: 'form-control' }, option('', '全部流程'),
    ...[...processes].map(([key, name]) => option(key, name)));
  const outcome = element('select', { name: 'outcome', className: 'form-control' });
  const offer = () => {
    const labels = new Map(outcomes.filter(one => !process.value || one.process === process.value).map(one => [one.outcome, one.label]));
    outcome.replaceChildren(option('', '全部结果'), ...[...labels].map(([key, label]) => option(key, label)));
  };
  const day = name => element('input', { name, type: 'date', className: 'form-control' });
  process.addEventListener('change', offer);
  offer();
  const made = element('form', { className: 'jiedao-search' },
    field('案号', number), field('流程', process), field('结果', outcome), field('办结自', day('from')), field('至', day('until')),
    element('button', { className: 'btn btn-primary' }, '查询'));
  made.addEventListener('submit', event => { event.preventDefault(); ask(1); });
  return made;
}

const row = one => [
  caseLink(one.number), one.title + (one.practice ? '（演练）' : ''), one.processName, one.applicant, one.outcomeLabel, time(one.endedAt),
  span((new Date(one.endedAt) - new Date(one.openedAt)) / 1000),
  element('a', { href: `#/process-instance/${encodeURIComponent(one.instance)}/history` }, '办理经过'),
];
const COLUMNS = ['案号', '事项', '流程', '申报单位', '结果', '办结时间', '历时', '经过'].map(text => ({ text }));

function result(found, ask) {
  const turn = (label, to, there) => element('button', { type: 'button', className: 'btn btn-default', disabled: !there, onclick: () => ask(to) }, label);
  return element('div', {}, table(COLUMNS, found.cases.map(row), '没有符合条件的办结案件。'),
    found.number > 1 || found.more
      ? element('p', { className: 'jiedao-pager' }, turn('上一页', found.number - 1, found.number > 1), ` 第 ${found.number} 页 `, turn('下一页', found.number + 1, found.more))
      : null);
}

async function show(node) {
  const place = element('div', {});
  const outcomes = await get('/workplace/monitor/outcomes');
  const ask = number => {
    const asked = new URLSearchParams({ page: number });
    FIELDS.forEach(name => { if (search.elements[name].value) asked.set(name, search.elements[name].value); });
    return fill(place, () => get('/workplace/monitor/cases?' + asked), found => result(found, ask));
  };
  const search = form(outcomes, ask);
  node.append(element('div', {}, search, place));
  await ask(1);
}

export default ownPage({
  id: 'jiedao-finished',
  path: '/finished-cases',
  label: '办结案件',
  about: '已经结束的案件，按办结时间倒序；案号打开案卷，“办理经过”打开流程图和各环节。',
  priority: 60,
}, show);
