/** How Cockpit's parts of ours write moments, spans and tables. */
import { element } from '../house.js';

/** The id of a definition holds colons, which our server takes as they stand and in no other writing. */
export const idInPath = id => encodeURIComponent(id).replaceAll('%3A', ':');

const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

export const minute = instant => (instant ? MINUTE.format(new Date(instant)) : '—');

/** A moment in a cell, never broken in two. */
export const time = instant => element('span', { className: 'jiedao-time' }, minute(instant));

/** The two greatest units of a span, in words. */
export function span(seconds) {
  if (seconds === null || seconds === undefined) return '—';
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 86400), '天'],
    [Math.floor(whole / 3600) % 24, '小时'],
    [Math.floor(whole / 60) % 60, '分'],
    [whole % 60, '秒'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  if (first < 0) return seconds > 0 ? '不足 1 秒' : '0 秒';
  return parts.slice(first, first + 2).filter(([amount]) => amount > 0).map(part => part.join(' ')).join(' ');
}

export const since = instant => span(Math.max(0, (Date.now() - new Date(instant)) / 1000));

export const caseLink = number =>
  number ? element('a', { href: '/workplace/cases/' + encodeURIComponent(number), target: '_blank', title: '打开案卷' }, number) : '—';

export const instanceLink = (instance, text) =>
  element('a', { href: `#/process-instance/${encodeURIComponent(instance)}` }, text);

const NUMBER = 'jiedao-number';

/**
 * @param {{text: string, number?: boolean}[]} columns
 * @param {(Node|string|number)[][]} rows
 */
export function table(columns, rows, nothing) {
  if (rows.length === 0) return element('p', { className: 'jiedao-nothing' }, nothing);
  const cell = (content, at) =>
    element('td', { className: columns[at].number ? NUMBER : '' }, content instanceof Node ? content : String(content ?? '—'));
  const head = columns.map(({ text, number }) => element('th', { scope: 'col', className: number ? NUMBER : '' }, text));
  return element('div', { className: 'jiedao-scroll' },
    element('table', { className: 'cam-table table' },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows.map(row => element('tr', {}, ...row.map(cell))))));
}

/** Fills a place with what is fetched, or with why it could not be. */
export async function fill(place, fetched, draw) {
  place.replaceChildren(element('p', { className: 'jiedao-nothing' }, '正在读取…'));
  try {
    place.replaceChildren(draw(await fetched()));
  } catch (refused) {
    place.replaceChildren(element('p', { className: 'jiedao-refused', role: 'alert' }, refused.message));
  }
}

/** A page of its own inside Cockpit. */
export function page(title, hint) {
  return element('div', { className: 'jiedao-page' }, element('h3', {}, title), hint ? element('p', { className: 'jiedao-hint' }, hint) : null);
}

/** Figures of this release of the model or of all of them. */
export function releases(onChange) {
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => onChange(box.checked));
  return element('label', { className: 'jiedao-releases' }, box, ' 包括本流程的其他版本');
}
