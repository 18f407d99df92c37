import { element } from '../house.js';

const badge = (text, kind) => element('span', { className: 'sheet-badge ' + (kind ?? ''), textContent: text });

function button(text, className, act) {
  const made = element('button', { type: 'button', className, textContent: text });
  made.onclick = async () => {
    made.disabled = true;
    await act();
    made.disabled = false;
  };
  return made;
}

function holding({ mine, holder, asked }) {
  if (mine) return '由您办理';
  return holder ? `${holder} 已签收，请由其办理` : `待签收：${asked.join('、')}`;
}

/** What the task is, who has it, until when; and 签收. */
export function head({ task, file }, claim) {
  return element('header', { className: 'sheet-head' },
    element('div', { className: 'sheet-title' },
      element('h2', {}, task.name),
      task.due ? badge(task.due.rest, task.due.urgency) : null,
      file.practice ? badge('演练', 'warn') : null),
    element('p', {},
      element('a', { href: '/workplace/cases/' + file.number, target: '_blank', rel: 'noopener', className: 'number', textContent: file.number }),
      ' ' + file.title),
    element('p', { className: 'hint' }, `${holding(task)} · ${task.since} 送达` + (task.due ? ` · ${task.due.day} 前办结` : '')),
    element('div', { className: 'sheet-claim' },
      !task.mine && !task.holder ? button('签收', 'primary', claim) : null));
}
