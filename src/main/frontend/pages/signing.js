/** The page 签批: a list on the left, the paper chosen beside it; several of one kind are signed by one form. */
import '../form/form.css';
import '../work/work.css';
import { account, element } from '../house.js';
import { TaskSheet } from '../work/sheet.js';
import { signTogether } from '../signing/together.js';
import '../signing/signing.css';

const list = document.querySelector('.signing-list');
const paper = document.querySelector('.signing-paper');
const outcome = document.getElementById('outcome');
let sheet = null;

const items = () => [...list.querySelectorAll('li[data-task]:not(.done)')];
const itemOf = task => list.querySelector(`li[data-task="${CSS.escape(task)}"]`);
const boxes = section => [...section.querySelectorAll('input[name=task]:not(:disabled)')];
const chosen = section => boxes(section).filter(box => box.checked);

function tell(text, kind) {
  Object.assign(outcome, { hidden: false, className: 'message ' + kind, textContent: text });
}

function count() {
  for (const section of list.querySelectorAll('section')) {
    const button = section.querySelector('.together');
    if (!button) continue;
    const some = chosen(section).length;
    button.disabled = some < 2;
    button.hidden = boxes(section).length < 2;
    button.textContent = some < 2 ? '勾选两项以上可以一并签批' : `一并签批所选 ${some} 项`;
    const all = section.querySelector('.all');
    all.checked = some > 0 && some === boxes(section).length;
    all.indeterminate = some > 0 && !all.checked;
  }
}

/** Shown as done, and no more to be chosen. */
function done(task) {
  const item = itemOf(task);
  item.classList.add('done');
  const box = item.querySelector('input[name=task]');
  if (box) Object.assign(box, { checked: false, disabled: true });
  item.querySelector('.paper').disabled = true;
  item.querySelector('.paper').removeAttribute('aria-current');
  item.querySelector('.error').hidden = true;
  count();
}

/** Nothing stands beside the list. */
function clear() {
  sheet?.close();
  sheet = null;
  const text = items().length ? '请从左侧选择一项。' : '没有其他待签批的事项。';
  paper.replaceChildren(element('p', { className: 'hint', textContent: text }));
}

async function open(item) {
  sheet?.close();
  for (const one of items()) one.querySelector('.paper').removeAttribute('aria-current');
  item.querySelector('.paper').setAttribute('aria-current', 'true');
  const task = item.dataset.task;
  sheet = new TaskSheet(paper, task, { signs: true, changed: () => {}, answered: () => answered(task) });
  sheet.tab = 'documents';
  await sheet.show();
}

function answered(task) {
  done(task);
  tell('已签批。' + (items().length ? '' : '没有其他待签批的事项。'), 'ok');
  clear();
  scrollTo({ top: 0 });
  const next = items()[0];
  if (next) open(next);
}

/** @param {{task: string, done: boolean, message: string}[]} results */
function told(results) {
  for (const { task, done: isDone, message } of results) {
    if (isDone) done(task);
    else Object.assign(itemOf(task).querySelector('.error'), { hidden: false, textContent: message });
  }
  const refused = results.filter(result => !result.done).length;
  tell(`已签批 ${results.length - refused} 项` + (refused ? `，有 ${refused} 项没有签批，原因见各项下方。` : '。'), refused ? 'warn' : 'ok');
  scrollTo({ top: 0 });
  clear();
}

function start() {
  account();
  list.addEventListener('change', ({ target }) => {
    const section = target.closest('section');
    if (target.matches('.all')) for (const box of boxes(section)) box.checked = target.checked;
    count();
  });
  list.addEventListener('click', ({ target }) => {
    const section = target.closest('section');
    if (target.closest('.paper')) open(target.closest('li'));
    if (target.closest('.together')) signTogether(section.querySelector('h2 span').textContent, chosen(section).map(box => box.value), told);
  });
  count();
  if (items().length) open(items()[0]);
}

if (list) start();
