import { element, get } from '../house.js';
import './card.css';

/*
 * What a task card tells about its case. Tasklist draws all cards anew whenever the list refreshes, so whoever is drawn
 * in one go is asked for in one request; what was known before is shown at once, so that nothing flickers.
 */
const KNOWN_AT_MOST = 300;
const known = new Map();
let waiting = new Map();

function draw(card, facts) {
  const rest = facts.due && element('span', { className: `house-rest ${facts.urgency ?? ''}`, title: `期限 ${facts.due}` },
    facts.rest ?? `期限 ${facts.due}`);
  card.replaceChildren(
    element('div', { className: 'house-card-first' },
      element('a', { href: `/workplace/cases/${facts.number}`, target: '_blank', rel: 'noopener', title: '打开案卷' }, facts.number),
      rest),
    element('div', { className: 'house-card-title' }, facts.title, facts.practice ? element('span', { className: 'house-practice' }, '演练') : null),
    element('div', { className: 'house-card-applicant' }, `申报单位：${facts.applicant}`));
}

async function ask() {
  const asked = waiting;
  waiting = new Map();
  try {
    const query = new URLSearchParams([...asked.keys()].map(task => ['task', task]));
    for (const facts of await get(`/workplace/lists/cards?${query}`)) {
      known.set(facts.task, facts);
      asked.get(facts.task)?.forEach(card => draw(card, facts));
    }
    for (const task of known.keys()) if (known.size > KNOWN_AT_MOST) known.delete(task);
  } catch (unreachable) {
    // the list itself says so; the cards keep what they showed
  }
}

export default {
  id: 'house-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(node, { taskId }) {
    const card = element('div', { className: 'house-card' });
    card.addEventListener('click', click => click.target.closest('a') && click.stopPropagation());
    node.append(card);
    if (known.has(taskId)) draw(card, known.get(taskId));
    if (waiting.size === 0) setTimeout(ask, 30);
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), card]);
  },
  unmount() {},
};
