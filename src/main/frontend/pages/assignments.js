/** Sharing tasks out (批量分派): several are chosen, one request, and each row tells what became of it. */
import { element, post } from '../house.js';

const form = document.querySelector('form.assignment');
const all = document.getElementById('all');
const button = document.getElementById('assign');
const outcome = document.getElementById('outcome');

const boxes = () => [...form.querySelectorAll('input[name=task]:not(:disabled)')];
const chosen = () => boxes().filter(box => box.checked);

function count() {
  const some = chosen().length;
  all.checked = some > 0 && some === boxes().length;
  all.indeterminate = some > 0 && !all.checked;
  button.disabled = some === 0;
  button.textContent = some === 0 ? '请勾选任务' : `分派所选 ${some} 项`;
}

function tell(text, kind) {
  outcome.hidden = false;
  outcome.className = `message ${kind}`;
  outcome.textContent = text;
}

function show({ task, done, message }, name) {
  const box = form.querySelector(`input[value="${CSS.escape(task)}"]`);
  const holder = box.closest('tr').querySelector('.holder');
  box.checked = false;
  box.disabled = done;
  holder.querySelector('.error')?.remove();
  if (done) holder.replaceChildren(element('span', { className: 'badge ok' }, `已分派给 ${name}`));
  else holder.append(element('span', { className: 'line error' }, message));
}

async function assign(submit) {
  submit.preventDefault();
  const { person, reason } = form.elements;
  const tasks = chosen().map(box => box.value);
  button.disabled = true;
  button.textContent = '正在分派……';
  try {
    const wanted = { tasks, person: person.value, reason: reason.value.trim() || '批量分派' };
    const results = await post('/workplace/assignments', wanted);
    const name = person.selectedOptions[0].dataset.name;
    for (const result of results) show(result, name);
    const refused = results.filter(result => !result.done).length;
    tell(`已分派 ${results.length - refused} 项` + (refused ? `，有 ${refused} 项没有分派，原因见下表。` : '。'), refused ? 'warn' : 'ok');
  } catch (refused) {
    tell(refused.message, 'bad');
  }
  count();
}

if (form) {
  all.addEventListener('change', () => {
    for (const box of boxes()) box.checked = all.checked;
    count();
  });
  form.addEventListener('change', change => change.target.name === 'task' && count());
  form.addEventListener('submit', assign);
  count();
}
